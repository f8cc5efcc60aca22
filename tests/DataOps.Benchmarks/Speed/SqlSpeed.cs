namespace DataOps.Benchmarks.Speed;

/// <summary>The budgets of the SQL compiler, measured and held against their goals.</summary>
internal static class SqlSpeed
{
    private static readonly (string Name, Action<Report> Measure)[] Parts =
    [
        ("syntax", SyntaxSpeed.Measure),
        ("analysis", AnalysisSpeed.Measure),
        ("projects", ProjectSpeed.Measure),
        ("cold", ColdStart.Measure),
    ];

    /// <param name="chosen">Names of parts; none for all.</param>
    public static void Run(string[] chosen)
    {
        var report = new Report(Console.Out);
        foreach (var (name, measure) in Parts)
        {
            if (chosen.Length == 0 || Array.IndexOf(chosen, name) >= 0)
            {
                measure(report);
            }
        }
    }
}
