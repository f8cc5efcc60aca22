using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>A common table that was written: its name and columns in the target.</summary>
internal sealed class WrittenCommonTable(string name, string[] columns, SqlType[] types)
{
    public string Name { get; } = name;

    public string[] Columns { get; } = columns;

    public SqlType[] Types { get; set; } = types;

    /// <summary>The query, where it stands in place of each reference: it refers to a query around it, out of which it cannot be taken.</summary>
    public string? Inline { get; set; }
}

/// <summary>Common tables. T-SQL has them only before the whole statement, so there they are gathered.</summary>
internal sealed partial class Translator
{
    private readonly HashSet<string> _commonNames = new(StringComparer.OrdinalIgnoreCase);

    private bool HoistsCommonTables => _dialect.Kind == Dialects.DialectKind.TSql;

    private string WriteCommonTables(BoundCommonTable[] tables)
    {
        if (tables.Length == 0)
        {
            return "";
        }

        var texts = new List<string>();
        var isRecursive = false;
        foreach (var table in tables)
        {
            if (table.UsingKey is not null)
            {
                ReportForm(SpanOf(table.Query.Body), "a recursive table 'using key'");
            }

            isRecursive |= table.IsRecursive;
            texts.AddRange(table.IsRecursive ? [] : Array.Empty<string>());
            var text = WriteCommonTable(table, out var isInline);
            if (isInline)
            {
                continue;
            }

            if (HoistsCommonTables)
            {
                _hoisted.Add(text);
                _isHoistedRecursive |= table.IsRecursive;
            }
            else
            {
                texts.Add(text);
            }
        }

        return HoistsCommonTables ? "" : With(texts, isRecursive);
    }

    private string With(List<string> texts, bool isRecursive) =>
        $"with {(isRecursive && _target.HasRecursiveWord ? "recursive " : "")}{string.Join(",\n", texts)}\n";

    private string WithHoisted(string query) => _hoisted.Count == 0 ? query : With(_hoisted, _isHoistedRecursive) + query;

    // The select around the common table being written, and whether it takes a column from there.
    private SelectFrame? _boundary;
    private bool _crossesBoundary;

    private bool IsAround(SelectFrame frame)
    {
        for (var outer = _boundary; outer is not null; outer = outer.Outer)
        {
            if (ReferenceEquals(outer, frame))
            {
                return true;
            }
        }

        return false;
    }

    private string WriteCommonTable(BoundCommonTable table, out bool isInline)
    {
        var (boundary, crosses) = (_boundary, _crossesBoundary);
        (_boundary, _crossesBoundary) = (HoistsCommonTables ? _frame : null, false);
        var text = WriteCommonTable(table);
        isInline = _crossesBoundary;
        if (isInline && table.IsRecursive)
        {
            ReportForm(SpanOf(table.Query.Body), "a recursive table that refers to a query around it", "Join the recursive table to that query instead.");
        }

        if (isInline && _commonTables.TryGetValue(table.Id, out var written))
        {
            written.Inline = text.Substring(text.IndexOf('('));
            _commonNames.Remove(written.Name);
        }

        // Of the tables around this one may stand, the outermost decides for all.
        (_boundary, _crossesBoundary) = (boundary, crosses || (isInline && boundary is not null && !ReferenceEquals(boundary, _frame)));
        return text;
    }

    private string WriteCommonTable(BoundCommonTable table)
    {
        var name = table.Name;
        for (var n = 2; HoistsCommonTables && _commonNames.Contains(name); n++)
        {
            name = table.Name + "_" + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var columns = Distinct(table.Names);
        var written = new WrittenCommonTable(name, columns, TypesOfColumns(table));
        var visible = _commonNames.Contains(name);
        if (table.IsRecursive)
        {
            _commonNames.Add(name);
            var recursive = WriteRecursive(table, written);
            return $"{_names.Quote(name)} as {Parenthesize(recursive)}";
        }

        var query = WriteQuery(table.Query, QueryUse.Table, columns, TypesOf(table.Query.Body));
        written.Types = query.Types;
        _commonTables[table.Id] = written;
        _ = visible || _commonNames.Add(name);
        return $"{_names.Quote(name)} as {Parenthesize(query.Text)}";
    }

    // Both branches have exactly the types of the first; the engines are strict about it.
    private string WriteRecursive(BoundCommonTable table, WrittenCommonTable written)
    {
        var columns = written.Columns;
        var inner = WriteCommonTables(table.Query.CommonTables);
        var types = written.Types;
        var anchor = WriteBranch(table.Anchor!, columns, types);
        written.Types = anchor.Types;
        _commonTables[table.Id] = written;
        var step = WriteBranch(table.Step!, columns, types);
        if (table.Query.OrderBy.Length > 0 || table.Query.Limit is not null)
        {
            ReportForm(SpanOf(table.Anchor!), "an order or limit of a recursive table");
        }

        if (!table.UnionAll && _dialect.Kind == Dialects.DialectKind.TSql)
        {
            ReportForm(SpanOf(table.Step!), "a recursive table with 'union'", "Use 'union all' with a condition that ends it.");
        }

        return $"{inner}{anchor.Text}\nunion{(table.UnionAll ? " all" : "")}\n{step.Text}";
    }

    private WrittenQuery WriteBranch(BoundBody body, string[] columns, SqlType[] types)
    {
        var outer = _isRecursiveBranch;
        _isRecursiveBranch = true;
        var written = WriteSide(body, QueryUse.Table, columns, types, Wrap(body), isRight: false);
        _isRecursiveBranch = outer;
        return written;
    }

    // Whether items are cast to their exact types.
    private bool _isRecursiveBranch;

    private static SqlType[] TypesOfColumns(BoundCommonTable table) => table.Types;

    private static string[] Distinct(string[] names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var distinct = new string[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].Length == 0 ? "column" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : names[i];
            var unique = name;
            for (var n = 1; !seen.Add(unique); n++)
            {
                unique = name + "_" + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            distinct[i] = unique;
        }

        return distinct;
    }
}
