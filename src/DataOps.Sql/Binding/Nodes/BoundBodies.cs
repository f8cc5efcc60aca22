using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary><c>union</c>, <c>intersect</c>, <c>except</c>; where columns are matched by name, each side says where its column is.</summary>
internal sealed class BoundSetOperation(
    BoundOutput[] columns, bool isOpen, SetOperator @operator, bool all, BoundBody left, BoundBody right, int[]? leftMap, int[]? rightMap)
    : BoundBody(columns, isOpen)
{
    public SetOperator Operator { get; } = @operator;

    public bool All { get; } = all;

    public BoundBody Left { get; } = left;

    public BoundBody Right { get; } = right;

    /// <summary>For each column its place on the left, -1 where it has none; null where places agree.</summary>
    public int[]? LeftMap { get; } = leftMap;

    /// <summary>For each column its place on the right, -1 where it has none; null where places agree.</summary>
    public int[]? RightMap { get; } = rightMap;
}

/// <summary><c>values</c>.</summary>
internal sealed class BoundValues(BoundOutput[] columns, BoundExpression[][] rows) : BoundBody(columns, isOpen: false)
{
    public BoundExpression[][] Rows { get; } = rows;
}

/// <summary>All of a table expression: <c>table t</c>, <c>pivot</c> and <c>unpivot</c> as statements.</summary>
internal sealed class BoundTableBody(BoundOutput[] columns, bool isOpen, BoundTable table, int firstId) : BoundBody(columns, isOpen)
{
    public BoundTable Table { get; } = table;

    public int FirstId { get; } = firstId;
}

/// <summary>What <c>describe</c> and its kin list; the subject is not run but for its statistics.</summary>
internal sealed class BoundDescription(BoundOutput[] columns, DescriptionKind kind, BoundQuery? subject) : BoundBody(columns, isOpen: false)
{
    public DescriptionKind Kind { get; } = kind;

    public BoundQuery? Subject { get; } = subject;
}

/// <summary>A common table. Its query is set once its own references are bound, for it may be recursive.</summary>
internal sealed class BoundCommonTable(int id, string name, string[] names, SqlType[] types, bool isOpen)
{
    private BoundQuery? _query;

    public int Id { get; } = id;

    public string Name { get; } = name;

    public string[] Names { get; private set; } = names;

    public SqlType[] Types { get; private set; } = types;

    public bool IsOpen { get; } = isOpen;

    public bool IsRecursive { get; init; }

    /// <summary>The first branch of a recursive one, which does not refer to it.</summary>
    public BoundBody? Anchor { get; init; }

    /// <summary>The branch that refers to it.</summary>
    public BoundBody? Step { get; private set; }

    public bool UnionAll { get; init; }

    /// <summary>Whether a from clause names it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Places of the columns of DuckDB's <c>using key</c>; null without it.</summary>
    public int[]? UsingKey { get; set; }

    /// <summary>Its query; for a recursive one only order and limit come on top of its branches.</summary>
    public BoundQuery Query => _query ?? throw new InvalidOperationException("The common table is still being bound.");

    /// <summary>Adds the columns that only those see who read it from outside.</summary>
    public void Extend(IEnumerable<SqlField> marks)
    {
        var added = marks.ToArray();
        Names = [.. Names, .. added.Select(field => field.Name)];
        Types = [.. Types, .. added.Select(field => field.Type)];
    }

    public void Complete(BoundQuery query, BoundBody? step)
    {
        _query = query;
        Step = step;
    }
}

/// <summary>A modification of a table that returns rows.</summary>
internal sealed class BoundModification(
    BoundOutput[] columns,
    bool isOpen,
    ModificationKind kind,
    BoundTable target,
    BoundTable? source,
    BoundQuery? query,
    BoundExpression? condition,
    BoundSelectItem[] items)
    : BoundBody(columns, isOpen)
{
    public ModificationKind Kind { get; } = kind;

    public BoundTable Target { get; } = target;

    /// <summary>The tables of <c>from</c> or <c>using</c>; null for none.</summary>
    public BoundTable? Source { get; } = source;

    /// <summary>The rows that are added; null for others.</summary>
    public BoundQuery? Query { get; } = query;

    public BoundExpression? Condition { get; } = condition;

    /// <summary>What it returns.</summary>
    public BoundSelectItem[] Items { get; } = items;
}
