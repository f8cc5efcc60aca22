using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>What is known of a select while its expressions are written.</summary>
internal sealed class SelectFrame(SelectFrame? outer, BoundSelect select)
{
    public SelectFrame? Outer { get; } = outer;

    public BoundSelect Select { get; } = select;

    /// <summary>The aliases of its tables.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>How many tables have columns in it: one needs no qualifier.</summary>
    public int Tables { get; set; }

    /// <summary>What it groups by, once that is written.</summary>
    public List<GroupedExpression>? Groups { get; set; }

    /// <summary>Whether arguments of an aggregate are written, where columns need not be grouped.</summary>
    public bool IsInAggregate { get; set; }

    /// <summary>Where values are taken from in a select around it: they become hidden columns of it.</summary>
    public HiddenColumns? Hidden { get; set; }
}

/// <summary>An expression that a select groups by.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Text">As written in <c>group by</c>.</param>
/// <param name="IsFolded">Whether it is grouped by its folded text, so that its own value is one of several.</param>
/// <param name="IsPartial">Whether some grouping set leaves it out.</param>
internal sealed record GroupedExpression(BoundExpression Value, string Text, bool IsFolded, bool IsPartial);

/// <summary>Columns that an inner select has only for the one around it.</summary>
internal sealed class HiddenColumns(string alias, SelectParts parts)
{
    private readonly List<KeyValuePair<string, string>> _columns = [];

    /// <summary>The inner select's alias.</summary>
    public string Alias { get; } = alias;

    /// <summary>The column that holds a text, added where there is none yet.</summary>
    public string Add(string text, string stem, Func<string, string> quote)
    {
        foreach (var part in parts.Items)
        {
            if (part.Text == text && part.Alias is not null)
            {
                return quote(Alias) + "." + part.Alias;
            }
        }

        foreach (var column in _columns)
        {
            if (column.Key == text)
            {
                return column.Value;
            }
        }

        var name = stem;
        for (var n = 2; parts.Items.Exists(item => string.Equals(item.Alias ?? item.Text.Substring(item.Text.LastIndexOf('.') + 1), name, StringComparison.OrdinalIgnoreCase)); n++)
        {
            name = stem + "_" + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        parts.Items.Add(new SelectPart(text, quote(name)));
        var path = quote(Alias) + "." + quote(name);
        _columns.Add(new KeyValuePair<string, string>(text, path));
        return path;
    }
}

/// <summary>A column of a table in scope, as the target names it.</summary>
internal readonly struct ColumnPlace(string table, string name, SqlType type, bool mayBeNull, SelectFrame? frame)
{
    public string Table { get; } = table;

    public string Name { get; } = name;

    public SqlType Type { get; } = type;

    public bool MayBeNull { get; } = mayBeNull;

    public SelectFrame? Frame { get; } = frame;
}
