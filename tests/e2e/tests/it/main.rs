//! The finished page, as a reader finds it.

mod address;
mod argument;
mod axe;
mod board;
mod compare;
mod countries;
mod cover;
mod editing;
mod embed_this;
mod embedded;
mod failing;
mod folder;
mod frames;
mod hosts;
mod keyboard;
mod lab;
mod languages;
mod offline;
mod options;
mod page;
mod parts;
mod policy;
mod reading;
mod release;
mod rooms;
mod save_picture;
mod second;
mod sheet;
mod shown;
mod shown_still;
mod steps;
mod still;
mod table;
mod tree;
mod walk;

use std::path::PathBuf;
use std::process::ExitCode;

use e2e::{Engine, Reader, Result, anyhow, cases, daily, only};
use press::Edition;
use press::site::pages;
use press::site::shell::{self, Shell};
use press::site::stills::Amount;

use folder::Folder;

/// What is missing in June 2019.
const MESSAGE: &str = "Washington says clearly that its positions are negotiable";

/// A reader's browser must have had nothing to complain about.
async fn nothing_on_the_console(reader: &Reader) -> Result<()> {
    let console = reader.console().await?;
    assert!(console.is_empty(), "{console:?}");
    Ok(())
}

/// Unfolds what is folded up under this name, once that is there.
async fn unfold(reader: &Reader, name: &str) -> Result<()> {
    let script = format!(
        "const name = {};
         const says = (fold) => fold.textContent.replace(/\\s+/g, ' ').trim() === name;
         const folded = (fold) => fold.checkVisibility() && !fold.parentElement.open;
         const fold = [...document.querySelectorAll('summary')].filter(folded).find(says);
         fold?.click();
         return fold !== undefined",
        serde_json::to_string(name)?
    );
    reader.wait_js(&script).await
}

/// What a build has left in the target folder, in which this very program is as well.
fn built(what: &str) -> Result<PathBuf> {
    let here = std::env::current_exe()?;
    let target = here.ancestors().nth(3).ok_or_else(|| anyhow!("no target folder"))?;
    Ok(target.join(what))
}

/// A site of these editions around the program of the last build, in a folder of the test's own.
fn site_of(name: &str, editions: &[&'static Edition]) -> Result<Folder> {
    let folder = Folder::new(name)?;
    shell::copy(&built("shell")?, folder.path())?;
    let shell = Shell::read(folder.path())?;
    pages::finish(folder.path(), &shell, editions, None, Amount::Cards)?;
    Ok(folder)
}

fn main() -> ExitCode {
    let mut all = cases![
        page::the_program_comes_alive_with_few_requests,
        page::every_part_of_a_picture_is_drawn,
        page::the_picture_ends_where_steps_bring_their_own,
        page::nothing_stays_in_a_window_under_500_pixels,
        page::the_story_and_the_board_are_short_on_a_phone,
        page::the_text_fits_narrow_and_wide_windows,
        page::larger_text_loses_nothing,
        cover::all_of_it_is_in_the_window,
        rooms::each_is_a_link_away_and_stands_alone,
        rooms::back_and_forward_walk_the_rooms,
        rooms::each_keeps_the_readers_place,
        rooms::what_a_search_finds_in_another_room_is_shown,
        steps::all_steps_are_walked_with_the_links,
        steps::a_link_leads_to_the_beginning_of_its_step,
        steps::back_and_forward_walk_the_steps,
        keyboard::the_explainer_is_used_without_a_pointer,
        reading::the_picture_follows_the_reading,
        table::the_missing_message_starts_talks,
        table::a_translated_page_still_follows_the_table,
        countries::who_opens_a_panel_is_taken_to_it_and_back,
        address::the_address_follows_the_reader,
        address::a_link_to_an_element_of_the_page_is_no_state,
        address::an_address_that_was_refused_is_written_later,
        sheet::a_mark_opens_its_paragraph_and_gives_the_focus_back,
        sheet::escape_closes_the_sheet_and_leaves_the_panel,
        sheet::what_the_search_finds_in_another_room_is_shown_there,
        languages::texts_of_any_length_and_direction_fit_a_phone,
        languages::a_page_from_right_to_left_is_mirrored_but_for_the_map,
        walk::on_a_page_of_its_own,
        walk::translated,
        walk::in_a_frame_and_in_a_sandbox,
        walk::saved_and_opened_again,
        offline::a_second_visit_needs_no_network,
        offline::one_file_opens_from_a_disk,
        offline::a_choice_of_colours_is_kept,
        release::the_next_release_is_taken_as_a_whole,
        release::the_worker_stays_away_from_frames,
        release::a_tampered_program_is_refused,
        parts::they_come_by_themselves_and_each_once,
        failing::without_the_program_the_text_stays,
        policy::nothing_written_into_the_page_is_run,
        policy::data_about_the_page_stands_and_is_not_run,
        frames::with_pym,
        frames::with_the_script_of_the_explainer,
        frames::five_kinds_of_hosts_share_a_page,
        frames::without_scripts_a_frame_reads_as_an_article,
        frames::a_frames_height_doesnt_hang_on_its_own,
        frames::the_next_step_is_brought_to_the_reader,
        frames::a_host_hears_one_height_while_the_page_comes,
        shown::each_part_stands_alone,
        shown_still::the_answers_behind_a_sentence_unfold_and_fit,
        embedded::a_link_within_the_article_leads_the_frame,
        embedded::padding_that_counts_as_height_cuts_nothing,
        embedded::the_hosts_own_switch_between_light_and_dark_is_followed,
        hosts::the_first_screen_waits_for_nothing_but_the_page,
        hosts::the_page_alone_has_its_colours_and_its_map,
        hosts::a_servers_own_policy_can_be_the_pages,
        hosts::a_policy_that_refuses_all_leaves_the_text,
        embed_this::copying_says_so_and_falls_back_to_selecting,
        save_picture::a_saved_picture_is_complete,
        save_picture::it_is_offered_where_a_file_can_be_saved,
        options::a_theme_goes_before_the_preference,
    ];
    // Each of these has a neighbour above that takes the same way between program and reader. From day to day the
    // engine of most readers is enough.
    all.extend(daily(
        &[Engine::Chromium],
        cases![
            page::a_picture_takes_at_most_half_of_a_low_window,
            page::no_word_is_parted_by_want_of_room,
            page::wider_text_loses_nothing,
            cover::a_pick_is_kept_and_not_told,
            rooms::a_page_that_still_scrolls_takes_no_way_forward_away,
            steps::in_a_frame_one_step_stands_at_a_time,
            steps::a_link_leads_to_its_step_when_the_style_is_last,
            steps::the_next_step_is_read_from_its_beginning,
            steps::all_steps_are_walked_by_keyboard,
            keyboard::keys_with_modifiers_are_the_browsers,
            keyboard::what_was_done_is_undone_on_keyboards_of_every_script,
            reading::an_address_of_the_old_page_opens_its_step,
            reading::a_step_begins_at_three_fifths_of_the_window,
            reading::what_a_step_offers_ends_with_it,
            reading::what_lies_on_the_table_stays_while_one_reads_on,
            reading::who_has_read_on_before_the_program_came_goes_on_reading,
            reading::a_print_has_everything,
            table::a_sentence_of_the_prose_sets_the_table,
            countries::each_country_opens_from_the_map,
            countries::each_country_opens_from_the_names_below_it,
            countries::the_map_stays_in_sight_and_answers_each_switch,
            address::a_mangled_fragment_gives_a_usable_page,
            address::a_press_on_a_source_keeps_the_state_in_the_address,
            address::the_way_past_the_bar_leads_to_where_the_reader_is,
            address::who_comes_back_is_not_told_of_a_link,
            compare::a_whole_address_is_pasted_and_a_wrong_one_told,
            compare::who_goes_to_the_other_can_go_back,
            compare::links_are_compared_by_keyboard_alone,
            compare::a_comparison_fits_a_phone_and_a_desk,
            board::what_is_drawn_is_filled_in_every_room,
            board::a_row_of_the_matrix_loads_its_situation,
            board::undo_redo_and_reset_walk_through_what_was_done,
            sheet::a_mark_opened_elsewhere_stays_a_link,
            sheet::a_mark_within_the_sheet_takes_its_place,
            sheet::the_sheet_leads_to_the_entry_in_the_sources_and_back,
            lab::odds_are_set_by_keyboard,
            lab::the_last_change_is_shown_again,
            argument::the_tree_is_walked_by_keyboard,
            languages::texts_of_any_length_and_direction_fit_a_desk,
            languages::the_tree_unfolds_to_the_left_where_text_runs_there,
            languages::the_korean_edition_is_a_link_away_and_back,
            walk::zoomed_in,
            offline::all_of_a_release_is_kept,
            offline::half_a_release_is_none,
            release::a_server_killed_in_the_middle_of_an_update_takes_nothing,
            release::a_later_release_switches_the_worker_off,
            release::a_page_of_the_release_before_finds_its_files,
            release::any_folder_of_a_server_will_do,
            release::a_half_written_release_leaves_no_page_blank,
            parts::a_story_that_is_missing_stays_text_and_can_be_had_later,
            parts::a_link_to_the_board_is_live_with_its_switches,
            parts::a_board_that_is_missing_can_be_had_later,
            parts::a_tampered_part_is_refused,
            failing::a_wrong_media_type_does_no_harm,
            failing::a_copy_saved_while_the_program_ran_is_text_again,
            failing::scripts_of_others_may_fail,
            frames::with_iframe_resizer,
            frames::a_height_comes_back_to_the_pixel,
            frames::a_frame_within_a_frame_speaks_with_its_parent,
            frames::a_sandbox_with_scripts_alone_is_enough,
            frames::the_text_has_its_height_where_the_program_cant_start,
            frames::a_host_that_adds_to_each_height_is_not_followed_for_ever,
            frames::a_frame_takes_nothing_from_its_host,
            frames::mangled_messages_are_answered_by_nothing,
            frames::the_cover_comes_first_and_fits_a_slot,
            frames::the_picture_is_whole_in_frames_of_every_width,
            shown::a_part_is_live_and_leads_to_the_whole_in_its_state,
            shown::a_part_in_a_sandbox_is_live,
            shown::a_part_keeps_its_place_beside_a_secret_of_wordpress,
            shown_still::it_works_in_a_sandbox_and_follows_the_theme,
            frames::the_outcome_of_a_flip_is_in_sight,
            frames::board_and_sources_are_reached_and_left,
            embedded::a_readers_link_opens_the_state_in_the_article,
            embedded::a_frame_that_waits_for_consent_keeps_the_state,
            embedded::style_that_comes_after_a_frame_was_fitted_cuts_nothing,
            embedded::the_text_alone_fits_a_phone,
            hosts::a_host_of_pretty_addresses_serves_the_second_visit,
            hosts::a_host_that_touches_pages_is_not_asked_for_all_again,
            hosts::a_page_that_asks_all_for_a_policy_may_hold_the_frame,
            hosts::what_a_host_adds_to_the_page_does_no_harm,
            embed_this::the_measured_heights_are_fresh,
            embed_this::the_demonstration_leaves_room_for_the_frame,
            embed_this::it_says_so_when_it_cant_be_loaded,
            save_picture::it_is_the_same_from_a_phone_and_while_something_moves,
            options::the_theme_holds_before_the_program,
            options::a_static_page_is_text_and_picture_alone,
            options::links_lead_to_the_article_and_its_script_opens_the_state,
            options::the_demonstration_is_an_article_with_the_explainer_inside,
            options::a_host_hears_of_steps_and_gates_if_it_asked,
        ],
    ));
    // What the program says to a state is decided in it alone, and each engine shows it by the same elements. Between it
    // and a reader are layout, focus, history, storage and frames, and those are tried in all three.
    all.extend(only(
        &[Engine::Chromium],
        cases![
            cover::it_asks_one_question_with_six_answers,
            cover::paper_has_the_map_to_tick,
            cover::nothing_answers_before_the_question,
            cover::a_link_to_a_state_asks_nothing_first,
            cover::a_guess_is_met_again_on_the_map_and_in_words,
            cover::who_made_no_guess_can_make_one_at_the_answer,
            steps::who_scrolls_on_at_once_is_not_taken_back,
            board::what_stands_beside_the_switches_is_reached_in_low_windows,
            reading::nothing_on_paper_lies_over_anything,
            reading::a_print_takes_no_more_paper_than_it_has_to_say,
            table::an_outcome_that_comes_back_at_once_is_no_news,
            table::settled_questions_let_the_deal_hold,
            table::changes_are_marked_undone_and_reset,
            table::every_scenario_can_be_put_on_the_table,
            table::a_scenario_from_the_list_is_shown_where_it_acts,
            countries::each_country_opens_from_the_board,
            countries::what_others_say_stands_apart_with_its_source,
            countries::whose_question_is_undecided_stands_beside_it,
            countries::a_gate_unfolds_into_why,
            address::a_link_opens_its_state_and_says_how_it_differs,
            address::an_address_that_has_been_through_a_chat_opens_its_state,
            address::a_link_hands_on_no_tracker,
            address::addresses_of_the_page_before_lead_to_the_same_matter,
            address::each_place_has_a_title_of_its_own,
            compare::a_link_with_another_in_it_says_where_the_two_part,
            compare::what_is_crossed_out_and_the_odds_are_compared_too,
            compare::a_comparison_follows_the_reader_and_ends_when_they_want,
            compare::two_that_are_the_same_are_said_to_be,
            compare::another_link_that_means_nothing_leaves_a_usable_page,
            board::sixteen_switches_stand_by_capital,
            board::the_missing_row_is_marked_until_it_is_there,
            board::a_flip_without_effect_says_what_waits,
            board::every_row_of_the_matrix_says_window_and_answers,
            board::the_sentence_of_belief_names_what_the_reader_set,
            lab::crossing_out_tokyo_makes_the_model_the_readers_own,
            lab::a_shortest_way_is_gone_and_taken_back,
            lab::another_gate_can_be_asked_about,
            lab::a_guess_is_met_again_at_the_end,
            lab::a_note_and_a_guess_travel_in_a_link,
            lab::odd_strikes_and_odds_give_a_usable_page,
            lab::whoever_comes_by_a_link_to_a_state_is_not_asked_first,
            argument::both_pictures_tell_the_same_state,
            second::another_argument_runs_on_the_same_program,
            languages::the_way_to_another_language_keeps_the_state,
            languages::one_language_alone_has_no_way_to_others,
            editing::an_edit_is_followed_and_a_mistake_is_told,
            editing::a_finished_site_follows_nothing,
            parts::panels_that_are_missing_can_be_had_later,
            parts::an_analysis_that_is_missing_can_be_had_later,
            parts::an_argument_that_is_missing_can_be_had_later,
            shown::a_part_shows_the_state_that_its_address_names,
            shown::a_part_that_is_unknown_is_the_whole_and_said,
            shown::the_gallery_has_every_part_and_what_to_paste,
            shown_still::the_ways_are_shown_without_the_program,
            shown_still::each_way_leads_into_the_whole_at_its_state,
            shown_still::the_situations_are_shown_without_the_program,
            shown_still::a_state_in_the_address_takes_the_program,
            shown_still::what_hosts_add_is_no_state,
            shown_still::it_speaks_its_language,
            shown_still::a_live_part_asks_for_what_serves_it,
            embed_this::an_editor_chooses_and_sees_it,
            embed_this::one_thing_alone_is_chosen_seen_and_copied,
            embed_this::a_text_of_another_languages_page_shows_a_picture_that_is_there,
            embed_this::the_present_state_goes_along,
            embed_this::each_text_has_what_keeps_a_page_still_and_private,
            embed_this::the_address_is_the_sites_own_where_it_is_known,
            embed_this::it_is_offered_where_it_can_work_alone,
            options::a_plain_page_has_no_title_but_says_whose_argument_it_is,
            options::a_step_to_begin_with,
            options::a_wrong_value_has_one_line_and_the_default,
            options::locked_switches_are_shown_but_dont_move,
        ],
    ));
    // What is said to a host is the same in all three, and Firefox, where frames are slowest, has the hosts above. WebKit
    // stays: it once left frames without an end to their loading.
    all.extend(daily(
        &[Engine::Chromium],
        only(
            &[Engine::Chromium, Engine::WebKit],
            cases![
                frames::with_newswire_frames,
                frames::with_open_iframe_resizer,
                frames::with_open_iframe_resizer_for_old_frames,
                frames::with_both_snippets_of_datawrapper,
                frames::with_the_guardian_and_with_infogram,
                frames::with_wordpress,
            ],
        ),
    ));
    // WebKitGTK's browser takes what is in `noscript` for hidden even when it runs no scripts.
    all.extend(only(
        &[Engine::Chromium, Engine::Firefox],
        cases![failing::without_scripts_the_text_is_all_there],
    ));
    // WebKitGTK paints white behind a frame whose element is dark, whatever is in it.
    all.extend(only(
        &[Engine::Chromium, Engine::Firefox],
        cases![options::a_transparent_frame_shows_the_hosts_ground],
    ));
    // What axe finds it finds in the page's tree, which the others share; one of them looks at each room. Both widths
    // and both themes are looked at, but not each with each: a phone's layout is one tree, whatever its colours.
    all.extend(only(&[Engine::Firefox], cases![axe::no_barriers_in_each_room]));
    all.extend(only(
        &[Engine::Chromium],
        cases![
            axe::no_barriers_after_the_story_on_a_light_desk,
            axe::no_barriers_in_the_story_on_a_light_desk,
            axe::no_barriers_in_the_story_on_a_dark_phone,
            axe::no_barriers_after_the_story_on_a_dark_phone,
            axe::no_barriers_after_the_story_on_a_dark_desk,
            axe::no_barriers_in_what_is_shown_alone,
        ],
    ));
    // The heights that are copied are Chromium's, to the line: elsewhere one may break at another word.
    all.extend(only(&[Engine::Chromium], cases![embed_this::what_is_copied_fits_from_the_start]));
    // The others can't be told to have few colours.
    all.extend(only(
        &[Engine::Chromium],
        cases![save_picture::it_has_the_pages_colours_where_a_reader_has_few],
    ));
    // WebKitGTK draws no focus in a window that no manager of windows has made the active one.
    all.extend(only(
        &[Engine::Chromium, Engine::Firefox],
        cases![keyboard::every_stop_has_a_name_and_is_seen],
    ));
    // The others count neither jumps nor bytes, and tell no tree.
    all.extend(only(
        &[Engine::Chromium],
        cases![
            still::nothing_jumps_when_the_program_starts,
            still::nothing_jumps_while_the_page_trickles_in,
            still::memory_doesnt_grow,
            tree::each_step_is_read_aloud_as_reviewed,
            tree::each_panel_is_read_aloud_as_reviewed,
            tree::what_stands_round_the_steps_is_read_aloud_as_reviewed,
        ],
    ));
    e2e::run(all)
}
