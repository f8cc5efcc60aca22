using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of SQL Server's functions of date and time.</summary>
internal static class TSqlMomentRules
{
    public static void AddTo(TSqlReturnRules rules)
    {
        // "DATEADD": the type of the date; datetime for a text, and for a number taken as one.
        rules.Add("dateadd", call => MomentOr(call[2], TSqlTypes.DateTime));

        // "DATETRUNC": the type of the date; datetime2(7) for a text.
        rules.Add("datetrunc", call => MomentOr(call[1], Default(SqlTypeKind.Timestamp)));
        rules.Add("date_bucket", call => MomentOr(call[2], Default(SqlTypeKind.Timestamp)));

        // "AT TIME ZONE", "SWITCHOFFSET", "TODATETIMEOFFSET": as many digits as the argument has.
        rules.Add("offset", Offset);
        rules.Add("fromparts", FromParts);
    }

    private static SqlType MomentOr(SqlType type, SqlType otherwise) =>
        type.IsUnknown || TSqlTypes.IsMoment(type) ? type : otherwise;

    private static SqlType Default(SqlTypeKind kind) => SqlType.WithPrecision(kind, TSqlTypes.DefaultTimeDigits);

    private static SqlType Offset(TSqlCall call)
    {
        var index = 0;
        if (!TSqlTypes.IsMoment(call[0]) && TSqlTypes.IsMoment(call[1]))
        {
            index = 1;
        }

        if (call.IsOpen(index))
        {
            return SqlType.Unknown;
        }

        var digits = TSqlTypes.IsMoment(call[index]) ? TSqlTypes.TimeDigits(call[index]) : TSqlTypes.DefaultTimeDigits;
        return SqlType.WithPrecision(SqlTypeKind.TimestampTz, digits);
    }

    // The last argument is the number of fractional digits; it must be a constant.
    private static SqlType? FromParts(TSqlCall call)
    {
        var kind = call.Detail switch
        {
            "time" => SqlTypeKind.Time,
            "datetime2" => SqlTypeKind.Timestamp,
            _ => SqlTypeKind.TimestampTz,
        };
        return call.Constant(call.Count - 1) is not { } digits ? SqlType.Unknown
            : digits is >= 0 and <= TSqlTypes.DefaultTimeDigits ? SqlType.WithPrecision(kind, digits)
            : null;
    }
}
