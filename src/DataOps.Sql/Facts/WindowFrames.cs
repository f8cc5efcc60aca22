using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <summary>What is known of the rows in a window's frame.</summary>
internal static class WindowFrames
{
    /// <summary>Whether the frame always holds the row it is computed for.</summary>
    public static bool HoldsCurrentRow(BoundFrame? frame)
    {
        if (frame is null)
        {
            return true;
        }

        var startsBefore = frame.Start is FrameBoundKind.UnboundedPreceding or FrameBoundKind.CurrentRow
            || (frame.Start == FrameBoundKind.Preceding && IsDistance(frame.StartOffset));
        var endsBehind = frame.End is FrameBoundKind.UnboundedFollowing or FrameBoundKind.CurrentRow
            || (frame.End == FrameBoundKind.Following && IsDistance(frame.EndOffset));
        return startsBefore && endsBehind && frame.Exclusion is FrameExclusion.None or FrameExclusion.NoOthers or FrameExclusion.Ties;
    }

    /// <summary>Whether which rows are in the frame depends on the order of tied rows.</summary>
    public static bool CountsRows(BoundFrame? frame) =>
        frame is { Unit: FrameUnit.Rows }
        && (frame.Start != FrameBoundKind.UnboundedPreceding || frame.End != FrameBoundKind.UnboundedFollowing);

    private static bool IsDistance(BoundExpression? offset) => offset switch
    {
        BoundLiteral { Kind: LiteralKind.Integer or LiteralKind.Decimal } literal => !literal.Text.StartsWith("-", StringComparison.Ordinal),
        BoundCast cast => IsDistance(cast.Operand),
        BoundOperator { Operation: BoundOperation.Interval, Operands: [BoundLiteral literal] } => literal.Text.Length > 0 && literal.Text.IndexOf('-') < 0,
        _ => false,
    };
}
