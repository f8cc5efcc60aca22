using DataOps.Sql.Facts;

namespace DataOps.Sql.Tests.Facts;

/// <summary>One expectation of a query's facts, in words.</summary>
internal static class FactCase
{
    public static bool Holds(QueryFacts facts, string expectation)
    {
        var space = expectation.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (expectation, "") : (expectation[..space], expectation[(space + 1)..]);
        return word switch
        {
            "notnull" => Column(facts, rest).Nullable == false,
            "nullable" => Column(facts, rest).Nullable != false,
            "key" => Keys(facts).Contains(Sorted(rest)),
            "nokey" => !facts.Keys.Any(key => key.Columns.All(place => rest.Split(',').Contains(facts.Columns[place].Name))),
            "one" => facts.RowCount == RowCount.ExactlyOne,
            "atmostone" => facts.RowCount is RowCount.AtMostOne or RowCount.ExactlyOne,
            "atleastone" => facts.RowCount is RowCount.AtLeastOne or RowCount.ExactlyOne,
            "many" => facts.RowCount == RowCount.Many,
            "det" => facts.IsDeterministic,
            "nondet" => !facts.IsDeterministic && facts.Nondeterminism.Count > 0,
            "values" => Column(facts, rest.Split('=')[0]).Values is { } values
                && values.Select(value => value.Text).ToHashSet().SetEquals(rest.Split('=')[1].Split(',')),
            "novalues" => Column(facts, rest).Values is null,
            "ref" => References(facts).Contains(rest),
            "noref" => !References(facts).Any(reference => reference.StartsWith(rest + "->", StringComparison.Ordinal)),
            "fd" => Decides(facts, rest),
            "nofd" => !Decides(facts, rest),
            "const" => Decides(facts, "->" + rest),
            "equal" => facts.Equalities.Any(set => set.Select(place => facts.Columns[place].Name).ToHashSet().SetEquals(rest.Split('='))),
            "rows" => facts.RowLineage.Any(origin => $"{origin.Relation.Name}.{origin.Column} {origin.Via.ToString().ToLowerInvariant()}" == rest),
            _ => throw new InvalidOperationException($"'{word}' is no fact."),
        };
    }

    public static string Describe(QueryFacts facts) =>
        $"columns: {string.Join(", ", facts.Columns.Select(column => $"{column.Name} {column.Nullable switch { true => "null", false => "not null", null => "?" }}{(column.Values is { } values ? $" in ({string.Join(", ", values)})" : "")}"))}; "
        + $"keys: {string.Join(" | ", Keys(facts))}; rows: {facts.RowCount}; references: {string.Join(" | ", References(facts))}; "
        + $"decides: {string.Join(" | ", Dependencies(facts))}; not deterministic: {string.Join(" | ", facts.Nondeterminism.Select(reason => reason.Detail))}; "
        + $"rows from: {string.Join(", ", facts.RowLineage.Select(origin => $"{origin.Relation}.{origin.Column} {origin.Via}"))}";

    private static OutputColumn Column(QueryFacts facts, string name) => facts.Columns.Single(column => column.Name == name);

    private static IEnumerable<string> Keys(QueryFacts facts) => facts.Keys.Select(key => Sorted(string.Join(',', key.Columns.Select(place => facts.Columns[place].Name))));

    private static IEnumerable<string> References(QueryFacts facts) => facts.References.Select(reference =>
        $"{string.Join(',', reference.Columns.Select(place => facts.Columns[place].Name))}->{reference.Relation.Name}({string.Join(',', reference.To)})");

    private static IEnumerable<string> Dependencies(QueryFacts facts) => facts.Dependencies.SelectMany(dependency => dependency.To.Select(place =>
        $"{string.Join(',', dependency.From.Select(from => facts.Columns[from].Name))}->{facts.Columns[place].Name}"));

    private static bool Decides(QueryFacts facts, string dependency) => Dependencies(facts).Contains(dependency);

    private static string Sorted(string names) => string.Join(',', names.Split(',').Order(StringComparer.Ordinal));
}
