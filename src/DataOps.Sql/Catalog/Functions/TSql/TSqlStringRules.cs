using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of SQL Server's string functions: which family, and how long.</summary>
internal static class TSqlStringRules
{
    private const int DefaultNumberLength = 10;

    public static void AddTo(TSqlReturnRules rules)
    {
        rules.Add("varying", call => call.IsOpen(0) ? SqlType.Unknown : Varying(call[0], Length(call, 0)));
        rules.Add("left", call => call.IsOpen(0) ? SqlType.Unknown : Varying(call[0], Cut(Length(call, 0), call.Constant(1))));
        rules.Add("substring", call => Substring(call));
        rules.Add("longest", call => Longest(call));
        rules.Add("stuff", call => Stuff(call));
        rules.Add("replicate", call => Replicate(call));
        rules.Add("space", call => TSqlTypes.Varchar(call.Constant(0) is { } count ? Within(count) : TSqlTypes.MaxBytes));
        rules.Add("str", call => TSqlTypes.Varchar(call.Count > 1 ? call.Constant(1) is { } length ? Within(length) : TSqlTypes.MaxBytes : DefaultNumberLength));
        rules.Add("concat", call => Concat(call, 0, 0));
        rules.Add("concat_ws", call => ConcatWithSeparator(call));
        rules.Add("string_agg", call => StringAggregate(call[0]));
        rules.Add("length", call => call.IsOpen(0) ? SqlType.Unknown : TSqlTypes.IsMax(call[0]) ? SqlType.BigInt : SqlType.Integer);
        rules.Add("datalength", call => call.IsOpen(0) ? SqlType.Unknown : TSqlTypes.IsMax(call[0]) ? SqlType.BigInt : SqlType.Integer);
        rules.Add("position", call => call.IsOpen(1) ? SqlType.Unknown : TSqlTypes.IsMax(call[1]) ? SqlType.BigInt : SqlType.Integer);
        rules.Add("json_query", call => call[0].Kind == SqlTypeKind.Json ? TSqlTypes.Json : SqlType.WithLength(SqlTypeKind.NText, null));
        rules.Add("json_modify", call => call[0].Kind == SqlTypeKind.Json ? TSqlTypes.Json : SqlType.WithLength(SqlTypeKind.NText, null));
    }

    /// <summary>A string that varies in length, Unicode when <paramref name="type"/> is; bytes where it is binary.</summary>
    private static SqlType Varying(SqlType type, int? length) =>
        type.Kind == SqlTypeKind.Binary ? TSqlTypes.VarBinary(length is { } bytes ? Math.Min(bytes, TSqlTypes.MaxBytes) : null)
        : TSqlTypes.String(TSqlTypes.IsUnicode(type), length);

    private static int? Length(TSqlCall call, int index) => TSqlTypes.TextLength(call[index]);

    private static int Within(int length) => Math.Min(TSqlTypes.MaxBytes, Math.Max(1, length));

    private static int? Cut(int? length, int? count) =>
        count is not { } most ? length : Math.Max(1, length is { } all ? Math.Min(all, most) : most);

    // "SUBSTRING": of varchar, nvarchar or varbinary; text and ntext become varchar and nvarchar.
    private static SqlType Substring(TSqlCall call)
    {
        if (call.IsOpen(0))
        {
            return SqlType.Unknown;
        }

        return Varying(call[0], Cut(Length(call, 0), call.Constant(2)));
    }

    // "REPLACE": nvarchar when one argument is, and as long as such a type may be, since nobody knows how often the text is found.
    private static SqlType Longest(TSqlCall call)
    {
        var (isUnicode, isMax) = (false, false);
        for (var i = 0; i < call.Count; i++)
        {
            if (call.IsOpen(i))
            {
                return SqlType.Unknown;
            }

            isUnicode |= TSqlTypes.IsUnicode(call[i]);
            isMax |= TSqlTypes.IsMax(call[i]);
        }

        return TSqlTypes.String(isUnicode, isMax ? null : TSqlTypes.MaxBytes);
    }

    private static SqlType Stuff(TSqlCall call)
    {
        if (call.IsOpen(0) || call.IsOpen(3))
        {
            return SqlType.Unknown;
        }

        var isUnicode = TSqlTypes.IsUnicode(call[0]) || TSqlTypes.IsUnicode(call[3]);
        var length = Length(call, 0) + Length(call, 3);
        return call[0].Kind == SqlTypeKind.Binary ? Varying(call[0], length) : TSqlTypes.String(isUnicode, length);
    }

    // "REPLICATE": of the family of the text; at most 8,000 bytes unless the text is max.
    private static SqlType Replicate(TSqlCall call)
    {
        if (call.IsOpen(0))
        {
            return SqlType.Unknown;
        }

        var length = Length(call, 0);
        return Varying(call[0].Kind == SqlTypeKind.Binary ? SqlType.Text : call[0], length is null ? null : call.Constant(1) is { } count && count <= TSqlTypes.MaxBytes ? Math.Max(1, length.Value * count) : TSqlTypes.MaxBytes);
    }

    /// <summary>
    /// "CONCAT": the sum of the lengths, within 8,000 or 4,000 unless an argument is max.
    /// </summary>
    private static SqlType Concat(TSqlCall call, int from, int extra)
    {
        var (isUnicode, isMax, length) = (false, false, extra);
        for (var i = from; i < call.Count; i++)
        {
            if (call.IsOpen(i))
            {
                return SqlType.Unknown;
            }

            var type = call[i];
            isUnicode |= TSqlTypes.IsUnicode(type);
            isMax |= TSqlTypes.IsMax(type) || type.Kind is SqlTypeKind.Xml or SqlTypeKind.Named;
            length = Math.Min(TSqlTypes.MaxBytes, length + (TSqlTypes.TextLength(type) ?? TSqlTypes.MaxBytes));
        }

        return TSqlTypes.String(isUnicode, isMax ? null : Math.Max(1, length));
    }

    // "CONCAT_WS": the same, with the separators between.
    private static SqlType ConcatWithSeparator(TSqlCall call)
    {
        if (call.IsOpen(0))
        {
            return SqlType.Unknown;
        }

        var separators = (TSqlTypes.TextLength(call[0]) ?? TSqlTypes.MaxBytes) * Math.Max(0, call.Count - 2);
        var result = Concat(call, 1, Math.Min(TSqlTypes.MaxBytes, separators));
        return result.IsUnknown || !TSqlTypes.IsUnicode(call[0]) ? result : TSqlTypes.String(true, result.Length);
    }

    // "STRING_AGG", return types.
    private static SqlType StringAggregate(SqlType type) => type switch
    {
        { IsUnknown: true } => type,
        _ when TSqlTypes.IsMax(type) && type.IsText() => TSqlTypes.String(TSqlTypes.IsUnicode(type), null),
        { Kind: SqlTypeKind.Text or SqlTypeKind.Char } => TSqlTypes.Varchar(TSqlTypes.MaxBytes),
        _ => TSqlTypes.NVarchar(TSqlTypes.MaxUnicode),
    };
}
