using DataOps.Sql.Catalog;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Something rows come from. Its columns have the numbers from <see cref="FirstId"/> on.</summary>
internal abstract class BoundTable(int firstId, int count)
{
    public int FirstId { get; } = firstId;

    public int Count { get; } = count;

    public BoundSample? Sample { get; init; }

    /// <summary>Where it is written.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Its name and the names of its columns as the query sees them; null for a join, which has none.</summary>
    public TableSource? Named { get; init; }

    /// <summary>The smallest number of the columns in it, tables joined within included.</summary>
    public virtual int StartId => FirstId;

    /// <summary>Behind the largest number of the columns in it.</summary>
    public virtual int EndId => FirstId + Count;
}

/// <summary>A relation of the catalog.</summary>
internal sealed class BoundRelation(int firstId, Relation relation) : BoundTable(firstId, relation.Columns.Count)
{
    public Relation Relation { get; } = relation;

    /// <summary>Hints as written, normalised.</summary>
    public string? Hints { get; init; }
}

/// <summary>A relation that is not known; the message was given.</summary>
internal sealed class BoundUnknownTable(int firstId, string name) : BoundTable(firstId, 0)
{
    public string Name { get; } = name;

    /// <summary>What it is made from, where that is known (a pivot by values from the data).</summary>
    public BoundTable? Source { get; init; }

    /// <summary>How many of its columns are known by name.</summary>
    public int Columns { get; init; }

    public override int EndId => FirstId + Columns;
}

/// <summary>A query in parentheses.</summary>
internal sealed class BoundDerivedTable(int firstId, BoundQuery query) : BoundTable(firstId, query.Columns.Length)
{
    /// <summary>Whether it refers to the tables before it, so that it is another table for each of their rows.</summary>
    public bool IsLateral { get; init; }

    public BoundQuery Query { get; } = query;
}

/// <summary>A common table, by name.</summary>
internal sealed class BoundCommonTableReference(int firstId, BoundCommonTable table) : BoundTable(firstId, table.Names.Length)
{
    public BoundCommonTable Table { get; } = table;
}

/// <summary>A function whose rows are the table. Reads nothing but its arguments.</summary>
internal sealed class BoundFunctionTable(int firstId, int count, string function, BoundExpression[] arguments, string?[] names, SqlType[] types)
    : BoundTable(firstId, count)
{
    public string Function { get; } = function;

    public BoundExpression[] Arguments { get; } = arguments;

    /// <summary>The names of named arguments, at their places.</summary>
    public string?[] Names { get; } = names;

    public SqlType[] Types { get; } = types;

    public bool WithOrdinality { get; init; }

    public bool IsDeterministic { get; init; }

    /// <summary>Further functions whose rows stand beside its own, the shorter filled with nulls; none but in PostgreSQL.</summary>
    public BoundFunctionTable[] Beside { get; init; } = [];

    /// <summary>The columns of <c>xmltable</c> or <c>json_table</c>, whose arguments are document, path and passed values; none for others.</summary>
    public BoundDocumentColumn[] DocumentColumns { get; init; } = [];

    /// <summary>The names of the passed values.</summary>
    public string?[] PassedNames { get; init; } = [];

    /// <summary>Where in a document the values of declared columns stand, as written, null for those by their name; none where none is declared.</summary>
    public string?[] Paths { get; init; } = [];

    /// <summary>Which declared columns are parts of the document themselves; none where none is declared.</summary>
    public bool[] AreJson { get; init; } = [];
}

/// <summary>A column of <c>xmltable</c> or <c>json_table</c>.</summary>
internal sealed class BoundDocumentColumn(DocumentColumnKind kind, string name, SqlType type)
{
    public DocumentColumnKind Kind { get; } = kind;

    public string Name { get; } = name;

    public SqlType Type { get; } = type;

    public BoundExpression? Path { get; init; }

    public BoundExpression? Default { get; init; }

    public BoundExpression? OnError { get; init; }

    public bool NotNull { get; init; }

    public string[] Words { get; init; } = [];

    /// <summary>The columns of a nested path.</summary>
    public BoundDocumentColumn[] Columns { get; init; } = [];
}

/// <summary>Two tables joined. It has no columns of its own; the merged ones are expressions over both sides.</summary>
internal sealed class BoundJoin(BoundTable left, BoundTable right, JoinKind kind, bool asOf, BoundExpression? on)
    : BoundTable(left.FirstId, 0)
{
    public BoundTable Left { get; } = left;

    public BoundTable Right { get; } = right;

    public JoinKind Kind { get; } = kind;

    public bool AsOf { get; } = asOf;

    public override int StartId
    {
        get
        {
            // A chain of joins leans to the left, as far as it is long.
            var first = Left;
            while (first is BoundJoin join)
            {
                first = join.Left;
            }

            return first.StartId;
        }
    }

    public override int EndId => Right.EndId;

    /// <summary>The condition, those of <c>using</c> included.</summary>
    public BoundExpression? On { get; } = on;
}

/// <summary>A pivot: grouped rows, and for each combination of values each aggregate over the rows that have it.</summary>
internal sealed class BoundPivot(int firstId, BoundTable source, BoundExpression[] groups, BoundExpression[] cells, string text)
    : BoundTable(firstId, groups.Length + cells.Length)
{
    public BoundTable Source { get; } = source;

    public BoundExpression[] Groups { get; } = groups;

    public BoundExpression[] Cells { get; } = cells;

    /// <summary>The values and names, for the canonical form.</summary>
    public string Text { get; } = text;

    /// <summary>Whether the cells count rows, for want of an aggregate.</summary>
    public bool CountsRows { get; init; }

    /// <summary>What is computed for each combination of values.</summary>
    public BoundExpression[] Aggregates { get; init; } = [];

    /// <summary>For each combination of values the condition that a row has them; null where they are no plain values.</summary>
    public IReadOnlyList<BoundExpression>? Pivoted { get; init; }
}

/// <summary>An unpivot: the kept columns, the name, and one value for each value column.</summary>
internal sealed class BoundUnpivot(int firstId, BoundTable source, int[] kept, BoundExpression[][] branches, string[] names, bool includeNulls, SqlType[] types)
    : BoundTable(firstId, kept.Length + types.Length)
{
    public BoundTable Source { get; } = source;

    public int[] Kept { get; } = kept;

    /// <summary>For each row made of one, its values.</summary>
    public BoundExpression[][] Branches { get; } = branches;

    public string[] Names { get; } = names;

    public bool IncludeNulls { get; } = includeNulls;

    /// <summary>The types of the name column and the value columns.</summary>
    public SqlType[] Types { get; } = types;
}
