namespace DataOps.Sql.Types;

/// <summary>How a value of one type becomes one of another.</summary>
internal enum TSqlConversion
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only where <c>cast</c> or <c>convert</c> is written.</summary>
    Explicit,

    /// <summary>Without being told.</summary>
    Implicit,
}

/// <summary>SQL Server's conversions between types (Microsoft, "CAST and CONVERT (Transact-SQL)", the chart under "Implicit conversions").</summary>
internal static class TSqlConversions
{
    // A letter for each group of types, in the order of the columns below.
    private const string Groups = "BCNDdtOMFI$bRUGTWVXHJ";

    // Rows: from; columns: to. i implicit, e explicit, - none.
    private static readonly string[] Rows =
    [
        //  BCNDdtOMFI$bRUGTWVXHJ
        "B  iiiieeei-iiiiii--iie-",
        "C  eiiiiiiiiiiieiiiiiiii",
        "N  eiiiiiiiiiiiei-iiiiii",
        "D  eiiiiiieeeeee----i---",
        "d  eiiii-i----------i---",
        "t  eiii-ii----------i---",
        "O  eiiiiii----------i---",
        "M  iiii---iiiiii----i---",
        "F  iiii---iiiii-----i---",
        "I  iiii---iiiiii----i---",
        "$  iiii---iiiiii----i---",
        "b  iiii---iiiiii----i---",
        "R  iiei---i-iiii-i------",
        "U  iii----------i---i---",
        "G  i-----------i-i------",
        "T  -ie------------ii-i--",
        "W  -ei------------ii-i--",
        "V  eeeeeeeeeeee-e---i---",
        "X  eee---------------i--",
        "H  eee---------------ei-",
        "J  eii-----------------i",
    ];

    /// <summary>How <paramref name="from"/> becomes <paramref name="to"/>.</summary>
    public static TSqlConversion Find(SqlType from, SqlType to)
    {
        if (from.Kind is SqlTypeKind.Null or SqlTypeKind.Unknown || to.IsUnknown || from == to)
        {
            return TSqlConversion.Implicit;
        }

        var (row, column) = (GroupOf(from), GroupOf(to));
        if (row == 'H' && column == 'H')
        {
            return from.Name == to.Name ? TSqlConversion.Implicit : TSqlConversion.None;
        }

        return Rows[Groups.IndexOf(row)][Groups.IndexOf(column) + 3] switch
        {
            'i' => TSqlConversion.Implicit,
            'e' => TSqlConversion.Explicit,
            _ => TSqlConversion.None,
        };
    }

    public static bool IsImplicit(SqlType from, SqlType to) => Find(from, to) == TSqlConversion.Implicit;

    private static char GroupOf(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Boolean => 'b',
        SqlTypeKind.Decimal => 'M',
        SqlTypeKind.Real or SqlTypeKind.Double => 'F',
        SqlTypeKind.Money or SqlTypeKind.SmallMoney => '$',
        SqlTypeKind.Text => type.Name is null ? 'C' : 'T',
        SqlTypeKind.Char => 'C',
        SqlTypeKind.NText => type.Name is null ? 'N' : 'W',
        SqlTypeKind.NChar => 'N',
        SqlTypeKind.Binary => type.Name switch { "timestamp" => 'R', "image" => 'G', _ => 'B' },
        SqlTypeKind.Date => 'd',
        SqlTypeKind.Time => 't',
        SqlTypeKind.Timestamp => type.Name is null ? 'O' : 'D',
        SqlTypeKind.TimestampTz => 'O',
        SqlTypeKind.Uuid => 'U',
        SqlTypeKind.Xml => 'X',
        SqlTypeKind.Json => 'J',
        SqlTypeKind.Named => type.Name == "sql_variant" ? 'V' : 'H',
        _ => 'I',
    };
}
