using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Moments as numbers, buckets of time, whole units between moments.</summary>
internal sealed partial class DuckDbReader
{
    private void AddInstants()
    {
        Add("epoch_ms", call => ReadUnixUnits(call, "millisecond"));
        Add("epoch_us", call => ReadUnixUnits(call, "microsecond"));
        Add("time_bucket", ReadBucket);
    }

    // Of a moment they count the units, of a number they make the moment.
    private static NeutralCall? ReadUnixUnits(BoundCall call, string unit) => TypeClasses.Of(call.Arguments[0].Type) switch
    {
        TypeClass.Date or TypeClass.Timestamp => Of(call, Operation.UnixUnits, unit, call.Arguments[0]),
        TypeClass.Integer when unit == "millisecond" => Of(call, Operation.FromUnixUnits, unit, call.Arguments[0]),
        _ => null,
    };

    // Without an origin days and shorter units are counted from a Monday, months from the start of 2000 ("Timestamp Functions").
    private static BoundExpression? ReadBucket(BoundCall call)
    {
        var moment = call.Arguments[1];
        if (TypeClasses.Of(moment.Type) is not (TypeClass.Date or TypeClass.Timestamp) || WidthOf(call.Arguments[0]) is not { } width)
        {
            return null;
        }

        if (call.Arguments.Length > 2 && TypeClasses.Of(call.Arguments[2].Type) is not (TypeClass.Date or TypeClass.Timestamp))
        {
            return null;
        }

        var origin = call.Arguments.Length > 2 ? call.Arguments[2]
            : new BoundCast(SqlType.Timestamp, call.Span, new BoundLiteral(SqlType.Text, call.Span, LiteralKind.String, "2000-01-03"), isTry: false, isImplicit: false);
        var bin = new NeutralCall(SqlType.Timestamp, call.Span, Operation.DateBin, moment, origin) { Detail = width, Origin = call };
        return moment.Type.Kind == SqlTypeKind.Date ? new BoundCast(SqlType.Date, call.Span, bin, isTry: false, isImplicit: false) : bin;
    }

    // A number and one unit that always lasts the same.
    private static string? WidthOf(BoundExpression interval)
    {
        var text = interval switch
        {
            BoundOperator { Operation: BoundOperation.Interval, Operands: [var number] } written =>
                (Translator.Constant(number) ?? Translator.ConstantNumber(number)?.ToString(System.Globalization.CultureInfo.InvariantCulture)) + " " + written.Detail,
            BoundCast cast => Translator.Constant(cast.Operand),
            _ => null,
        };
        return IntervalWidth.Of(text);
    }
}
