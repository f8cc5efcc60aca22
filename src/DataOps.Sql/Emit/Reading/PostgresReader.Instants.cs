using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Ages of days, bins of time, texts read as moments.</summary>
internal sealed partial class PostgresReader
{
    private void AddInstants()
    {
        // Of days the engine makes instants of the session's zone; between them lies what lies between the days.
        Add("age", call => call.Arguments.Length == 2 && call.Arguments.Select(Zoneless).ToArray() is var moments && moments.All(moment => TypeClasses.Of(moment.Type) is TypeClass.Timestamp or TypeClass.Date)
            ? Of(call, Operation.Age, moments)
            : null);
        Add("date_bin", call => IntervalWidth.Of(call.Arguments[0] is BoundCast width ? Translator.Constant(width.Operand) : Translator.Constant(call.Arguments[0])) is { } bin
            && call.Arguments.Skip(1).Select(Zoneless).ToArray() is var moments && moments.All(moment => TypeClasses.Of(moment.Type) is TypeClass.Timestamp or TypeClass.Date)
            ? new NeutralCall(SqlType.Timestamp, call.Span, Operation.DateBin, moments) { Detail = bin, Origin = call }
            : null);
        Add("clock_timestamp statement_timestamp", Operation.CurrentTimestampTz);
        Add("to_timestamp", call => call.Arguments.Length == 1 ? Of(call, Operation.FromUnixSeconds, call.Arguments)
            : Translator.Constant(call.Arguments[1]) is { } format && DateFormat.FromToChar(format) is { } parsed
            ? new BoundCast(SqlType.TimestampTz, call.Span, new NeutralCall(SqlType.Timestamp, call.Span, Operation.ParseDate, call.Arguments[0]) { Detail = parsed, Origin = call }, isTry: false, isImplicit: false)
            : null);
    }

    private static BoundExpression Zoneless(BoundExpression value) => value is BoundCast { IsImplicit: true, Operand.Type.Kind: SqlTypeKind.Date } cast ? cast.Operand : value;
}
