using DataOps.Projects.Settings;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;

namespace DataOps.Projects.FrontMatter;

/// <summary>The words that stand for values of enumerations in settings.</summary>
internal static class SettingWords
{
    public static IReadOnlyDictionary<string, Materialization> Materializations { get; } = new Dictionary<string, Materialization>
    {
        ["view"] = Materialization.View,
        ["table"] = Materialization.Table,
        ["incremental"] = Materialization.Incremental,
        ["history"] = Materialization.History,
        ["ephemeral"] = Materialization.Ephemeral,
    };

    public static IReadOnlyDictionary<string, IncrementalStrategy> Strategies { get; } = new Dictionary<string, IncrementalStrategy>
    {
        ["merge"] = IncrementalStrategy.Merge,
        ["append"] = IncrementalStrategy.Append,
        ["delete_insert"] = IncrementalStrategy.DeleteInsert,
    };

    public static IReadOnlyDictionary<string, bool> Contracts { get; } = new Dictionary<string, bool>
    {
        ["enforced"] = true,
        ["none"] = false,
    };

    public static IReadOnlyDictionary<string, DiagnosticSeverity> Severities { get; } = new Dictionary<string, DiagnosticSeverity>
    {
        ["error"] = DiagnosticSeverity.Error,
        ["warning"] = DiagnosticSeverity.Warning,
    };

    public static IReadOnlyDictionary<string, RowCount> Rows { get; } = new Dictionary<string, RowCount>
    {
        ["exactly_one"] = RowCount.ExactlyOne,
        ["at_most_one"] = RowCount.AtMostOne,
        ["many"] = RowCount.Many,
    };

    public static IReadOnlyDictionary<string, CheckKind> Checks { get; } = new Dictionary<string, CheckKind>
    {
        ["not_null"] = CheckKind.NotNull,
        ["unique"] = CheckKind.Unique,
        ["accepted_values"] = CheckKind.AcceptedValues,
        ["relationships"] = CheckKind.Relationships,
        ["range"] = CheckKind.Range,
        ["expression"] = CheckKind.Expression,
    };

    /// <summary>The word for <paramref name="value"/>.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct =>
        words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;
}
