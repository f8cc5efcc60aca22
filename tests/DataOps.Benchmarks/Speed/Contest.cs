using System.Diagnostics;

namespace DataOps.Benchmarks.Speed;

/// <summary>
/// Runs contenders in turn, round after round, so that whatever slows the machine slows all of them, and compares medians.
/// </summary>
internal static class Contest
{
    private const int Rounds = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(60);

    /// <summary>For each contender the median processor time of one run, in microseconds.</summary>
    /// <param name="contenders">What to measure; each warms up first.</param>
    public static double[] Medians(params Contender[] contenders)
    {
        var repetitions = Array.ConvertAll(contenders, contender => Repetitions(contender.Run));
        var times = Array.ConvertAll(contenders, _ => new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                times[i][round] = Measure(contenders[i], repetitions[i]);
            }
        }

        return Array.ConvertAll(times, Median);
    }

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static double Measure(Contender contender, int repetitions)
    {
        var before = contender.Clock();
        for (var i = 0; i < repetitions; i++)
        {
            contender.Run();
        }

        return (contender.Clock() - before) / repetitions;
    }

    // Long enough for the optimizing compiler to have seen all of it, and for a turn to be well above the clock's grain.
    private static int Repetitions(Action run)
    {
        var watch = Stopwatch.StartNew();
        var runs = 0;
        while (watch.Elapsed < WarmUp)
        {
            run();
            runs++;
        }

        return Math.Max(1, (int)(runs * (Turn / watch.Elapsed)));
    }
}

/// <summary>One of those compared: what it runs, and the clock of whoever does the work.</summary>
internal sealed record Contender(Func<double> Clock, Action Run)
{
    public static Contender Own(Action run) => new(static () => ProcessorTime.OfProcess, run);
}
