using DataOps.Sql.Dialects;

namespace DataOps.Sql.Tests.Translation.Generated;

/// <summary>Makes queries of generated expressions, the same for the same seed.</summary>
internal sealed class GeneratedQueries
{
    private static readonly string[] Sorts = ["i", "i", "d", "x", "s", "s", "b", "a", "t"];

    private readonly Random _random;
    private readonly GeneratedExpressions _expressions;

    public GeneratedQueries(Dialect dialect, int seed)
    {
        _random = new Random(seed);
        _expressions = new GeneratedExpressions(dialect, _random);
    }

    /// <summary>The next query, and whether the order of its rows is asked for.</summary>
    public (string Sql, bool IsOrdered) Next() => _random.Next(10) switch
    {
        0 => ($"select {Items("g", 2)} from g{Where()}", false),
        1 => Grouped(),
        2 => ($"select g.id, {Items("w", 1)} from g{Where()}", false),
        3 => Ordered(),
        4 => ($"select distinct {Expression()} as c0, {Expression()} as c1 from g{Where()}", false),
        5 => ($"select g.id, h.id as other, {Expression("h")} as c0 from g {_expressions.Pick("join", "left join", "full join")} g h on {Join()}", false),
        6 => ($"select d.k as k, count(*) as n from (select {Expression()} as k from g{Where()}) d group by d.k", false),
        7 => ($"select {Same(out var other)} as c0 from g {_expressions.Pick("union", "union all", "intersect", "except")} select {other} from g{Where()}", false),
        _ => ($"select g.id, {Expression()} as c0, {Expression()} as c1 from g{Where()}", false),
    };

    private (string Sql, bool IsOrdered) Grouped()
    {
        // Queries within keys are not told to be the same where they stand again.
        var key = Expression() is var any && any.Contains("select", StringComparison.Ordinal) ? "g.s" : Expression() is var other && other.Contains("select", StringComparison.Ordinal) ? any : other;
        var having = _random.Next(3) == 0 ? " having count(*) > 1" : "";
        return ($"select {key} as k, {Items("g", 2)} from g{Where()} group by {key}{having}", false);
    }

    private (string Sql, bool IsOrdered) Ordered()
    {
        var order = $"{Expression()}{_expressions.Pick("", " desc", " asc", " nulls first", " desc nulls last")}";
        return ($"select g.id, {Expression()} as c0 from g{Where()} order by {order}, g.id{_expressions.Pick("", " limit 5", " limit 3 offset 2")}", true);
    }

    private string Same(out string other)
    {
        var sort = _expressions.Pick(Sorts);
        other = _expressions.Make(sort, "g", 2);
        return _expressions.Make(sort, "g", 2);
    }

    private string Join()
    {
        var sort = _expressions.Pick("i", "s", "a", "d");
        return $"{_expressions.Make(sort, "g", _random.Next(2))} = {_expressions.Make(sort, "h", 0)}";
    }

    private string Expression(string alias = "g") => _expressions.Make(_expressions.Pick(Sorts), alias, 1 + _random.Next(2));

    private string Items(string sort, int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"{_expressions.Make(sort, "g", 2)} as c{i}"));

    private string Where() => _random.Next(3) > 0 ? "" : $" where {_expressions.Make("b", "g", 2)}";
}
