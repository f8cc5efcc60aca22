using DataOps.Sql.Binding;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>An operation of the neutral vocabulary: what a call means, whichever engine it was written for.</summary>
internal sealed class NeutralCall(SqlType type, TextSpan span, Operation operation, params BoundExpression[] arguments) : BoundExpression(type, span)
{
    public Operation Operation { get; } = operation;

    public BoundExpression[] Arguments { get; } = arguments;

    /// <summary>What else decides the meaning: a unit of time, a format, the digits kept.</summary>
    public string? Detail { get; init; }

    /// <summary>The call it was read from: an aggregate's or window function's order, filter, frame; and the name for messages.</summary>
    public BoundCall? Origin { get; init; }
}
