using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>A call of a function of the catalog, or an operator that is one.</summary>
internal sealed class BoundCall(SqlType type, TextSpan span, string name, FunctionKind kind, BoundExpression[] arguments)
    : BoundExpression(type, span)
{
    /// <summary>The function's name in lower case, or the operator.</summary>
    public string Name { get; } = name;

    public FunctionKind Kind { get; } = kind;

    public BoundExpression[] Arguments { get; } = arguments;

    /// <summary>The names of named arguments at their places, where there are any.</summary>
    public string?[]? ArgumentNames { get; init; }

    public NullBehavior Nulls { get; init; }

    public FunctionStability Stability { get; init; }

    public bool Distinct { get; init; }

    public BoundOrderItem[] OrderBy { get; init; } = [];

    public BoundExpression? Filter { get; init; }

    public NullTreatment NullTreatment { get; init; }

    /// <summary>The window, for a window function or an aggregate over one.</summary>
    public BoundWindow? Window { get; init; }

    /// <summary>The columns that a function of several results declares, or the name of its only one; none for others.</summary>
    public IReadOnlyList<SqlField> Outputs { get; init; } = [];

    /// <summary>The words of a form of the grammar that stand between its arguments; null where there are none.</summary>
    public BoundCallForm? Form { get; init; }

    /// <summary>Whether it aggregates the rows of a group.</summary>
    public bool IsAggregate => Kind == FunctionKind.Aggregate && Window is null;
}

/// <summary>A window, named ones resolved.</summary>
internal sealed class BoundWindow(BoundExpression[] partitionBy, BoundOrderItem[] orderBy, BoundFrame? frame)
{
    public BoundExpression[] PartitionBy { get; } = partitionBy;

    public BoundOrderItem[] OrderBy { get; } = orderBy;

    public BoundFrame? Frame { get; } = frame;
}

/// <summary>The frame of a window.</summary>
internal sealed class BoundFrame(
    FrameUnit unit, FrameBoundKind start, BoundExpression? startOffset, FrameBoundKind end, BoundExpression? endOffset, FrameExclusion exclusion)
{
    public FrameUnit Unit { get; } = unit;

    public FrameBoundKind Start { get; } = start;

    public BoundExpression? StartOffset { get; } = startOffset;

    public FrameBoundKind End { get; } = end;

    public BoundExpression? EndOffset { get; } = endOffset;

    public FrameExclusion Exclusion { get; } = exclusion;
}
