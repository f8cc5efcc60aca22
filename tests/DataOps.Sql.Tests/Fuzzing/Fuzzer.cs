using System.Collections.Concurrent;
using System.Diagnostics;

namespace DataOps.Sql.Fuzzing;

/// <summary>Tries inputs on all cores until time is up.</summary>
/// <param name="corpus">What inputs are made of.</param>
/// <param name="seed">Which inputs.</param>
internal sealed class Fuzzer(FuzzCorpus corpus, int seed)
{
    private const int MostProblems = 20;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<FuzzProblem> _problems = new();
    private readonly ConcurrentDictionary<int, (FuzzInput Input, long Since)> _running = new();
    private long _next;

    /// <summary>How many inputs were tried.</summary>
    public long Tried => Interlocked.Read(ref _next);

    /// <summary>Runs for a time; gives what went wrong.</summary>
    public IReadOnlyList<FuzzProblem> Run(TimeSpan time, int threads)
    {
        var watch = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(worker => new Thread(() => Work(worker, watch, time)) { IsBackground = true }).ToList();
        workers.ForEach(worker => worker.Start());
        while (workers.Exists(worker => worker.IsAlive))
        {
            Thread.Sleep(50);
            foreach (var (worker, (input, since)) in _running)
            {
                if (Stopwatch.GetElapsedTime(since) > LongestRun)
                {
                    _problems.Enqueue(new FuzzProblem(input, $"still runs after {LongestRun.TotalSeconds:0} s"));
                    return [.. _problems];
                }
            }
        }

        return [.. _problems];
    }

    private void Work(int worker, Stopwatch watch, TimeSpan time)
    {
        var maker = new InputMaker(corpus, seed);
        var check = new InputCheck(corpus);
        while (watch.Elapsed < time && _problems.Count < MostProblems)
        {
            var input = maker.Make(Interlocked.Increment(ref _next));
            _running[worker] = (input, Stopwatch.GetTimestamp());
            if (check.Find(input) is { } problem)
            {
                _problems.Enqueue(new FuzzProblem(input, problem));
            }

            _running.TryRemove(worker, out _);
        }
    }
}
