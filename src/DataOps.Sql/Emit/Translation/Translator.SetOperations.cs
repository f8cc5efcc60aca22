using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Unions, intersections, differences.</summary>
internal sealed partial class Translator
{
    private WrittenQuery WriteSetOperation(BoundSetOperation operation, QueryUse use, string[] names, SqlType[] expected)
    {
        if (operation.LeftMap is not null && operation.RightMap is not null)
        {
            return WriteUnionByName(operation, use, names, expected);
        }

        var left = WriteSide(operation.Left, use, names, expected, operation, isRight: false);
        var right = WriteSide(operation.Right, use == QueryUse.Result ? QueryUse.Result : QueryUse.Value, names, expected, operation, isRight: true);
        return Combine(operation, left, right, names, expected, use);
    }

    private WrittenQuery Combine(BoundSetOperation operation, WrittenQuery left, WrittenQuery right, string[] names, SqlType[] expected, QueryUse use)
    {
        var types = new SqlType[left.Types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            // Branches of unequal length are an error that was found before.
            types[i] = i >= right.Types.Length ? left.Types[i]
                : left.Types[i].Kind == SqlTypeKind.Null ? right.Types[i]
                : WiderOf(left.Types[i], right.Types[i]);
        }

        var word = operation.Operator switch
        {
            SetOperator.Union => "union",
            SetOperator.Intersect => "intersect",
            _ => "except",
        };
        if (!(operation.All && operation.Operator == SetOperator.Union) && Array.Exists(operation.Columns, column => TypeClasses.Of(column.Type) == TypeClass.Json))
        {
            ReportForm(SpanOf(operation), $"'{word}' of documents", "Compare the values in them.");
        }

        if (!operation.All && HasFoldedColumns(operation.Columns))
        {
            return CombineFolded(operation, left, right, names, types, use);
        }

        if (operation is { All: true, Operator: not SetOperator.Union } && _dialect.Kind == Dialects.DialectKind.TSql)
        {
            return CombineAll(left, right, word, names, types);
        }

        return new WrittenQuery($"{left.Text}\n{word}{(operation.All ? " all" : "")}\n{right.Text}", types);
    }

    // Equal rows are numbered, so that each has its partner on the other side.
    private WrittenQuery CombineAll(WrittenQuery left, WrittenQuery right, string word, string[] names, SqlType[] types)
    {
        var columns = Distinct(names).Select(_names.Quote).ToList();
        var list = string.Join(", ", columns);
        string Numbered(WrittenQuery side) =>
            $"select {list}, row_number() over (partition by {list} order by (select null)) as copy_no\nfrom {Parenthesize(side.Text)} as {_names.Quote(NewAlias("q"))} ({list})";
        return new WrittenQuery($"select {list}\nfrom {Parenthesize($"{Numbered(left)}\n{word}\n{Numbered(right)}")} as {_names.Quote(NewAlias("q"))}", types);
    }

    private static SqlType WiderOf(SqlType left, SqlType right) =>
        TypeClasses.IsNumber(left) && TypeClasses.IsNumber(right) && TypeClasses.Of(left) != TypeClasses.Of(right) ? TypeClasses.Of(left) > TypeClasses.Of(right) ? left : right
        : left.Kind == SqlTypeKind.Decimal && right.Kind == SqlTypeKind.Decimal && (right.Scale ?? 0) > (left.Scale ?? 0) ? right
        : TypeClasses.Of(left) == TypeClass.Integer && TypeClasses.Of(right) == TypeClass.Integer && right.Kind > left.Kind ? right
        : left;

    // Intersect binds more tightly than the others, and all of them to the left.
    private WrittenQuery WriteSide(BoundBody body, QueryUse use, string[] names, SqlType[] expected, BoundSetOperation parent, bool isRight)
    {
        var inner = body;
        while (inner is BoundNestedBody { Query: { OrderBy.Length: 0, Limit: null, CommonTables.Length: 0 } nested })
        {
            inner = nested.Body;
        }

        var isOrdered = inner is BoundNestedBody;
        if (isOrdered && use == QueryUse.Value && _target.NeedsUniqueNames)
        {
            (use, names) = (QueryUse.Table, Distinct(NamesOf(inner, QueryUse.Table)));
        }

        var written = WriteBody(inner, use, names, expected);
        var needsParentheses = inner is BoundSetOperation side
            && (isRight || (parent.Operator == SetOperator.Intersect && side.Operator != SetOperator.Intersect));
        var isLimited = inner is BoundSelect { Top: not null };
        if (isLimited && _target.HasLimit)
        {
            needsParentheses = true;
        }

        if (inner is BoundSetOperation { Operator: var own, All: var all } && isRight && own == SetOperator.Union
            && parent.Operator == SetOperator.Union && all == parent.All)
        {
            needsParentheses = false;
        }

        if (isOrdered && _dialect.Kind == Dialects.DialectKind.TSql)
        {
            // An order stands only in a table of its own.
            return new WrittenQuery($"select *\nfrom {Parenthesize(written.Text)} as {_names.Quote(NewAlias("q"))}", written.Types);
        }

        return needsParentheses || isOrdered ? new WrittenQuery(Parenthesize(written.Text), written.Types) : written;
    }

    private WrittenQuery WriteUnionByName(BoundSetOperation operation, QueryUse use, string[] names, SqlType[] expected)
    {
        var left = Aligned(operation.Left, operation.LeftMap!, names, expected, use);
        var right = Aligned(operation.Right, operation.RightMap!, names, expected, use);
        return Combine(operation, left, right, names, expected, use);
    }

    private WrittenQuery Aligned(BoundBody body, int[] map, string[] names, SqlType[] expected, QueryUse use)
    {
        if (map.Length == body.Columns.Length && map.Select((place, i) => place == i).All(same => same))
        {
            return WriteSide(body, use, names, expected, Wrap(body), isRight: false);
        }

        var inner = WriteBody(body, QueryUse.Table, NamesOf(body, QueryUse.Table), TypesOf(body));
        var alias = _names.Quote(NewAlias("q"));
        var items = new string[map.Length];
        var types = new SqlType[map.Length];
        for (var i = 0; i < map.Length; i++)
        {
            var value = map[i] < 0
                ? Conform(Fragment.Simple("null", SqlType.Null), expected[i], exactly: true, SpanOf(body))
                : Conform(Fragment.Simple($"{alias}.{_names.Quote(body.Columns[map[i]].Name)}", inner.Types[map[i]]), expected[i], use == QueryUse.Result, SpanOf(body));
            items[i] = $"{value.Text} as {Column(names[i], use)}";
            types[i] = value.Type;
        }

        return new WrittenQuery($"select {string.Join(", ", items)}\nfrom {Parenthesize(inner.Text)} as {alias}", types);
    }

    // A union of a body with itself, only to ask how the body stands in one.
    private static BoundSetOperation Wrap(BoundBody body) =>
        new BoundSetOperation(body.Columns, body.IsOpen, SetOperator.Union, true, body, body, null, null);

    private static Text.TextSpan SpanOf(BoundBody body) => body switch
    {
        BoundSelect { Items: { Length: > 0 } items } => items[0].Value.Span,
        BoundSetOperation operation => SpanOf(operation.Left),
        BoundNestedBody nested => SpanOf(nested.Query.Body),
        BoundTableBody table => table.Table.Span,
        BoundValues { Rows: { Length: > 0 } rows } when rows[0].Length > 0 => rows[0][0].Span,
        _ => default,
    };
}
