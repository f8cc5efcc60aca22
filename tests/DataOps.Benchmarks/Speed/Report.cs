using System.Globalization;

namespace DataOps.Benchmarks.Speed;

/// <summary>What was measured, row by row, as a table that is also Markdown.</summary>
internal sealed class Report(TextWriter output)
{
    public void Title(string title)
    {
        output.WriteLine();
        output.WriteLine($"### {title}");
        output.WriteLine();
        output.WriteLine("| measured | reached | goal | |");
        output.WriteLine("| --- | --- | --- | --- |");
    }

    /// <summary>A figure that has a goal.</summary>
    public void Row(string what, string reached, string goal, bool isReached) =>
        Line($"| {what} | {reached} | {goal} | {(isReached ? "✓" : "✗")} |");

    /// <summary>A figure that is told for what it is.</summary>
    public void Row(string what, string reached) => Line($"| {what} | {reached} | | |");

    public static string Number(double value, string unit = "", int digits = 1) =>
        value.ToString("N" + digits, CultureInfo.InvariantCulture) + (unit.Length == 0 ? "" : " " + unit);

    private void Line(string line)
    {
        output.WriteLine(line);
        output.Flush();
    }
}
