//! `cargo bench -p bench`: the whole analysis, its ratio to evaluating setting by setting, its memory.

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bench::{SIZES, model, one_by_one, parts, swept, whole_analysis};
use criterion::{BenchmarkId, Criterion};

/// Counts what is allocated, to tell the most at any time.
struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is passed on to the system's allocator unchanged.
#[allow(unsafe_code, reason = "an allocator can't be written without")]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        MOST.fetch_max(now, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let mut group = criterion.benchmark_group("analysis");
    for conditions in SIZES {
        let model = model(conditions);
        group.bench_function(BenchmarkId::new("whole", conditions), |bench| {
            bench.iter(|| whole_analysis(black_box(&model)));
        });
        group.bench_function(BenchmarkId::new("sweep", conditions), |bench| {
            bench.iter(|| swept(black_box(&model)));
        });
    }
    group.finish();
    println!("\nconditions      whole      sweep   one by one   ratio   most memory");
    for conditions in SIZES {
        let model = model(conditions);
        let whole = shortest(|| whole_analysis(&model));
        let before = NOW.load(Ordering::Relaxed);
        MOST.store(before, Ordering::Relaxed);
        let sweep = shortest(|| swept(&model));
        let most = (MOST.load(Ordering::Relaxed) - before) as f64 / f64::from(1 << 20);
        let parts = parts(conditions);
        let single = shortest(|| one_by_one(&model, parts)) * parts;
        let ratio = single.as_secs_f64() / sweep.as_secs_f64();
        println!(
            "{conditions:>10} {whole:>10.1?} {sweep:>10.1?} {single:>12.1?} {ratio:>7.0} \
             {most:>9.2} MiB"
        );
    }
}

/// The shortest of five runs.
fn shortest(work: impl Fn() -> u64) -> Duration {
    let run = || {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..5).map(|_| run()).min().unwrap_or_default()
}
