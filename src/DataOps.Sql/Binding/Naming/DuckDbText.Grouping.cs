using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <content>Groupings of queries within expressions: sets are written out.</content>
internal sealed partial class DuckDbText
{
    private void WriteGroupBy(GroupByClause groupBy)
    {
        _text.Append(" GROUP BY ").Append(groupBy.All ? "ALL" : "");
        if (groupBy.Elements.All(element => element.Kind == GroupingKind.Expression))
        {
            for (var i = 0; i < groupBy.Elements.Count; i++)
            {
                _text.Append(i > 0 ? ", " : "");
                WriteList(groupBy.Elements[i].Expressions);
            }

            return;
        }

        // Columns by the place at which they first occur; members of a set in that order.
        var columns = new List<string>();
        List<SortedSet<int>> sets = [[]];
        foreach (var element in groupBy.Elements)
        {
            var next = SetsOf(element, columns);
            sets = [.. sets.SelectMany(left => next.Select(right => new SortedSet<int>(left.Concat(right))))];
        }

        var texts = sets.Select(set => "(" + string.Join(", ", set.Select(column => columns[column])) + ")").ToList();
        _text.Append(texts.Count == 1 ? texts[0] : "GROUPING SETS (" + string.Join(",", texts) + ")");
    }

    private List<SortedSet<int>> SetsOf(GroupingElement element, List<string> columns)
    {
        switch (element.Kind)
        {
            case GroupingKind.Empty:
                return [[]];
            case GroupingKind.Sets:
                return [.. element.Sets.SelectMany(set => SetsOf(set, columns))];
            case GroupingKind.Rollup or GroupingKind.Cube:
                var parts = element.Expressions.Select(expression => Columns(expression, columns)).ToList();
                return Ordered(element.Kind == GroupingKind.Rollup ? Prefixes(parts) : Subsets(parts));
            default:
                return [new SortedSet<int>(element.Expressions.SelectMany(expression => Columns(expression, columns)))];
        }
    }

    private int[] Columns(Expression expression, List<string> columns)
    {
        var members = expression is RowExpression row ? row.Items : new NodeList<Expression>([expression]);
        return [.. members.Select(member =>
        {
            var text = TextOf(member);
            var place = columns.IndexOf(text);
            if (place < 0)
            {
                place = columns.Count;
                columns.Add(text);
            }

            return place;
        })];
    }

    private string TextOf(Expression expression)
    {
        var start = _text.Length;
        Write(expression);
        var text = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        return text;
    }

    private static IEnumerable<SortedSet<int>> Prefixes(List<int[]> parts) =>
        Enumerable.Range(0, parts.Count + 1).Select(count => new SortedSet<int>(parts.Take(count).SelectMany(part => part)));

    private static IEnumerable<SortedSet<int>> Subsets(List<int[]> parts) =>
        Enumerable.Range(0, 1 << Math.Min(parts.Count, 12))
            .Select(mask => new SortedSet<int>(parts.Where((_, place) => (mask & (1 << place)) != 0).SelectMany(part => part)));

    // The engine keeps such sets ordered by their members.
    private static List<SortedSet<int>> Ordered(IEnumerable<SortedSet<int>> sets) =>
        [.. sets.OrderBy(set => string.Concat(set.Select(column => (char)column)), StringComparer.Ordinal)];
}
