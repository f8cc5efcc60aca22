namespace DataOps.Sql.Types;

/// <summary>Reads types as PostgreSQL's catalogs name them; several columns come as <c>(name type, …)</c>. For data made by the engine.</summary>
internal static class PostgresTypeReader
{
    private static readonly string[] Separator = [", "];

    /// <summary>The type; names the compiler has no family for become types of that name.</summary>
    public static SqlType Read(string text)
    {
        if (text.StartsWith("(", StringComparison.Ordinal))
        {
            return SqlType.Struct(text.Substring(1, text.Length - 2).Split(Separator, StringSplitOptions.None).Select(ReadField).ToArray());
        }

        if (text.EndsWith("[]", StringComparison.Ordinal))
        {
            return SqlType.List(PostgresTypes.FromName(text.Substring(0, text.Length - 2)));
        }

        var open = text.IndexOf('(');
        return open < 0 ? PostgresTypes.FromName(text) : Limited(PostgresTypes.FromName(text.Substring(0, open)), text.Substring(open + 1, text.Length - open - 2));
    }

    private static SqlType Limited(SqlType type, string digits)
    {
        var number = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return type.Kind is SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.BitString ? type.Limited(number) : SqlType.WithPrecision(type.Kind, number);
    }

    private static SqlField ReadField(string text)
    {
        var blank = text.IndexOf(" ", StringComparison.Ordinal);
        return new SqlField(text.Substring(0, blank), Read(text.Substring(blank + 1)));
    }
}
