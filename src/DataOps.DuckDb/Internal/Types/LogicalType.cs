using System.Globalization;
using System.Text;

namespace DataOps.DuckDb.Internal;

/// <summary>A type of the engine, with all that it is made of.</summary>
internal sealed class LogicalType
{
    public required DuckDbTypeId Id { get; init; }

    /// <summary>The name a user or an extension gave the type, as <c>JSON</c>.</summary>
    public string? Alias { get; init; }

    /// <summary>Of a decimal: all digits.</summary>
    public byte Width { get; init; }

    /// <summary>Of a decimal: the digits behind the point.</summary>
    public byte Scale { get; init; }

    /// <summary>Of an array: the number of elements.</summary>
    public int ArraySize { get; init; }

    /// <summary>Of an enum: its values, in their order.</summary>
    public string[] EnumValues { get; init; } = [];

    /// <summary>A list's or array's element, a map's key and value, a struct's fields, a union's members.</summary>
    public (string Name, LogicalType Type)[] Children { get; init; } = [];

    public static LogicalType Of(DuckDbTypeId id) => new() { Id = id };

    public static LogicalType ListOf(LogicalType element) => new() { Id = DuckDbTypeId.List, Children = [("element", element)] };

    /// <summary>The type as the engine's own <c>describe</c> spells it.</summary>
    public override string ToString()
    {
        if (!string.IsNullOrEmpty(Alias))
        {
            return Alias;
        }

        return Id switch
        {
            DuckDbTypeId.Decimal => string.Create(CultureInfo.InvariantCulture, $"DECIMAL({Width},{Scale})"),
            DuckDbTypeId.List => $"{Children[0].Type}[]",
            DuckDbTypeId.Array => string.Create(CultureInfo.InvariantCulture, $"{Children[0].Type}[{ArraySize}]"),
            DuckDbTypeId.Map => $"MAP({Children[0].Type}, {Children[1].Type})",
            DuckDbTypeId.Struct => $"STRUCT({Fields()})",
            DuckDbTypeId.Union => $"UNION({Fields()})",
            DuckDbTypeId.Enum => $"ENUM({string.Join(", ", EnumValues.Select(v => $"'{v.Replace("'", "''", StringComparison.Ordinal)}'"))})",
            DuckDbTypeId.TimeTz => "TIME WITH TIME ZONE",
            DuckDbTypeId.TimestampTz => "TIMESTAMP WITH TIME ZONE",
            DuckDbTypeId.TimestampS => "TIMESTAMP_S",
            DuckDbTypeId.TimestampMs => "TIMESTAMP_MS",
            DuckDbTypeId.TimestampNs => "TIMESTAMP_NS",
            DuckDbTypeId.TimeNs => "TIME_NS",
            DuckDbTypeId.SqlNull => "\"NULL\"",
            _ => Id.ToString().ToUpperInvariant(),
        };
    }

    private string Fields()
    {
        var text = new StringBuilder();
        foreach (var (name, type) in Children)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(Identifier(name)).Append(' ').Append(type);
        }

        return text.ToString();
    }

    private static string Identifier(string name)
    {
        var plain = name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            && !_reservedWords.Contains(name);
        return plain ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static readonly HashSet<string> _reservedWords = new(
        ("all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default deferrable "
        + "desc describe distinct do else end except false fetch for foreign from group having in initially intersect into lambda lateral "
        + "leading limit not null offset on only or order pivot pivot_longer pivot_wider placing primary qualify references returning "
        + "select show some summarize symmetric table then to trailing true union unique unpivot using variadic when where window with")
        .Split(' '), StringComparer.OrdinalIgnoreCase);
}
