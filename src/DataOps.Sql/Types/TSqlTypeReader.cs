using System.Globalization;
using DataOps.Sql.Dialects;

namespace DataOps.Sql.Types;

/// <summary>
/// Reads the types of SQL Server's function catalog: types as the engine spells them, families that a parameter takes
/// (<c>string</c>, <c>moment</c>), rules of results (<c>=sum</c>) and places (<c>$1</c>), and several columns as <c>(name type, …)</c>.
/// For data of the compiler's own.
/// </summary>
internal static class TSqlTypeReader
{
    private static readonly string[] Separator = [", "];

    /// <summary>The type; what is no type of the engine becomes one of that name.</summary>
    public static SqlType Read(string text)
    {
        if (text.StartsWith("(", StringComparison.Ordinal))
        {
            return SqlType.Struct(text.Substring(1, text.Length - 2).Split(Separator, StringSplitOptions.None).Select(ReadField).ToArray());
        }

        var open = text.IndexOf('(');
        var word = open < 0 ? text : text.Substring(0, open);
        if (!TypeTables.Of(Dialect.TSql).TryGetValue(word, out var form))
        {
            return SqlType.Named(text);
        }

        return open < 0 ? form.Type : Apply(form, text.Substring(open + 1, text.Length - open - 2).Split(','));
    }

    private static SqlType Apply(TypeForm form, string[] arguments) => form.Arguments switch
    {
        TypeArguments.Length => form.Type.Limited(arguments[0] == "max" ? null : Number(arguments[0])),
        TypeArguments.FractionalDigits => SqlType.WithPrecision(form.Type.Kind, Number(arguments[0])),
        TypeArguments.PrecisionAndScale when form.Type.Name is { } name => SqlType.Decimal(Number(arguments[0]), Number(arguments[1])).Renamed(name),
        TypeArguments.PrecisionAndScale => SqlType.Decimal(Number(arguments[0]), Number(arguments[1])),
        _ => form.Type,
    };

    private static SqlField ReadField(string text)
    {
        var blank = text.IndexOf(" ", StringComparison.Ordinal);
        return new SqlField(text.Substring(0, blank), Read(text.Substring(blank + 1)));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
