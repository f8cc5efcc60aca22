using System.Text;
using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>What a query's columns are for.</summary>
internal enum QueryUse
{
    /// <summary>The result: names and types are exactly those of the source.</summary>
    Result,

    /// <summary>A table of another query: names matter, types up to their class.</summary>
    Table,

    /// <summary>A value of an expression: names do not matter.</summary>
    Value,
}

/// <summary>A query as written, with the types that its columns have.</summary>
internal readonly struct WrittenQuery(string text, SqlType[] types)
{
    public string Text { get; } = text;

    public SqlType[] Types { get; } = types;
}

/// <summary>Queries as a whole.</summary>
internal sealed partial class Translator
{
    private readonly Dictionary<int, WrittenCommonTable> _commonTables = [];
    private readonly List<string> _hoisted = [];
    private bool _isHoistedRecursive;

    /// <param name="query">The query.</param>
    /// <param name="use">What its columns are for.</param>
    /// <param name="names">The names its columns must have; null for its own.</param>
    /// <param name="expected">The types its columns must have; null for its own.</param>
    private WrittenQuery WriteQuery(BoundQuery query, QueryUse use, string[]? names, SqlType[]? expected)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var with = WriteCommonTables(query.CommonTables);
        var body = WriteOrdered(query.Body, query.OrderBy, query.Limit, use, names, expected);
        return new WrittenQuery(with.Length == 0 ? body.Text : with + body.Text, body.Types);
    }

    private WrittenQuery WriteOrdered(
        BoundBody body, BoundOrderItem[] orderBy, BoundLimit? limit, QueryUse use, string[]? names, SqlType[]? expected)
    {
        names ??= NamesOf(body, use);
        expected ??= TypesOf(body);
        if (limit is null && orderBy.Length > 0 && use != QueryUse.Result && !_target.HasOrderInSubqueries)
        {
            orderBy = [];
        }

        if (body is BoundSelect select)
        {
            return WriteSelect(select, orderBy, limit, use, names, expected);
        }

        // With an order or limit it becomes a table, whose columns need names.
        if (use == QueryUse.Value && (limit is not null || orderBy.Length > 0))
        {
            (use, names) = (QueryUse.Table, Distinct(NamesOf(body, QueryUse.Table)));
        }

        var written = WriteBody(body, use, names, expected);
        if (orderBy.Length == 0 && limit is null)
        {
            return written;
        }

        return WriteOrderedTable(written, body, orderBy, limit, names);
    }

    private WrittenQuery WriteBody(BoundBody body, QueryUse use, string[] names, SqlType[] expected)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (body)
        {
            case BoundSelect select:
                return WriteSelect(select, [], null, use, names, expected);
            case BoundSetOperation operation:
                return WriteSetOperation(operation, use, names, expected);
            case BoundValues values:
                return WriteValuesQuery(values, names, expected, use);
            case BoundNestedBody { Query: var query }:
                return query.OrderBy.Length == 0 && query.Limit is null && query.CommonTables.Length == 0
                    ? WriteBody(query.Body, use, names, expected)
                    : WriteQuery(query, use, names, expected);
            case BoundTableBody table:
                return WriteTableBody(table, use, names, expected);
            default:
                ReportUnknown(default, "the query");
                return new WrittenQuery("select 1", expected);
        }
    }

    private WrittenQuery WriteTableBody(BoundTableBody body, QueryUse use, string[] names, SqlType[] expected)
    {
        var items = new BoundSelectItem[body.Columns.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new BoundSelectItem(body.Columns[i].Name, new BoundColumn(body.Columns[i].Type, body.Table.Span, body.FirstId + i, body.Columns[i].Name));
        }

        return WriteSelect(new BoundSelect(body.Columns, body.IsOpen) { Items = items, From = body.Table }, [], null, use, names, expected);
    }

    private WrittenQuery WriteValuesQuery(BoundValues values, string[] names, SqlType[] expected, QueryUse use)
    {
        var rows = WriteRows(values, expected, out var types);
        if (use == QueryUse.Value && _target.HasRowValues)
        {
            return new WrittenQuery("values " + rows, types);
        }

        var alias = NewAlias("v");
        var columns = string.Join(", ", names.Select(name => Column(name, use)));
        return new WrittenQuery($"select *\nfrom (values {rows}) as {_names.Quote(alias)} ({columns})", types);
    }

    private string WriteRows(BoundValues values, SqlType[] expected, out SqlType[] types)
    {
        types = (SqlType[])expected.Clone();
        var rows = new List<string>();
        foreach (var row in values.Rows)
        {
            var cells = new string[Math.Min(row.Length, expected.Length)];
            for (var i = 0; i < cells.Length; i++)
            {
                var cell = Conform(Value(row[i]), values.Columns[i].Type, exactly: false, row[i].Span);
                cells[i] = cell.Text;
                types[i] = cell.Type.Kind == SqlTypeKind.Null ? types[i] : cell.Type;
            }

            rows.Add("(" + string.Join(", ", cells) + ")");
        }

        var joined = string.Join(", ", rows);
        return joined.Length > LineWidth ? "\n" + Indent(string.Join(",\n", rows)) : joined;
    }

    // A set operation, values or table with an order: it stands in from where the order is more than its columns.
    private WrittenQuery WriteOrderedTable(WrittenQuery written, BoundBody body, BoundOrderItem[] orderBy, BoundLimit? limit, string[] names)
    {
        var order = orderBy.Length == 0 ? null : OrderOverColumns(orderBy, body, names, null);
        if (order is not null && limit is { WithTies: false, Percent: false } or null)
        {
            var text = new StringBuilder(written.Text);
            Append(text, "order by", order);
            AppendLimit(text, limit, order is not null);
            return new WrittenQuery(text.ToString(), written.Types);
        }

        var alias = NewAlias("q");
        var parts = new SelectParts { From = Parenthesize(written.Text) + " as " + _names.Quote(alias), Limit = limit };
        foreach (var name in names)
        {
            parts.Items.Add(new SelectPart(_names.Quote(alias) + "." + _names.Quote(name), null));
        }

        parts.OrderBy = orderBy.Length == 0 ? [] : OrderOverColumns(orderBy, body, names, alias) ?? [];
        return new WrittenQuery(Render(parts), written.Types);
    }

    private static string[] NamesOf(BoundBody body, QueryUse use)
    {
        var names = new string[body.Columns.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var name = body.Columns[i].Name;
            names[i] = name.Length > 0 ? name : use == QueryUse.Value ? "" : "column" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return names;
    }

    private static SqlType[] TypesOf(BoundBody body)
    {
        var types = new SqlType[body.Columns.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = body.Columns[i].Type;
        }

        return types;
    }

    private string Column(string name, QueryUse use) => use == QueryUse.Result ? _names.QuoteExactly(name) : _names.Quote(name);
}
