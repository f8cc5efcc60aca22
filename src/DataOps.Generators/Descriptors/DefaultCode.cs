using System.Globalization;
using DataOps.Generators.Emit;

namespace DataOps.Generators.Descriptors;

/// <summary>The C# expression of a value that is written as text, and whether it may be the default of a parameter.</summary>
internal static class DefaultCode
{
    /// <summary>The expression for a value that fits the type.</summary>
    public static (string Code, bool IsConstant) Of(string value, string type)
    {
        var text = value.Trim();
        return type switch
        {
            "bool" => (text.ToUpperInvariant() is "TRUE" or "T" or "1" ? "true" : "false", true),
            "sbyte" or "short" or "int" or "long" or "byte" or "ushort" or "uint" or "ulong" => (text.TrimStart('+'), true),
            "decimal" => (text.TrimStart('+') + "m", true),
            "float" => (Floating(text, "float", "f"), true),
            "double" => (Floating(text, "double", "d"), true),
            "string" => (CodeText.Literal(value), true),
            "DateOnly" when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
                ($"new DateOnly({Numbers(date.Year, date.Month, date.Day)})", false),
            _ => ($"{type}.Parse({CodeText.Literal(text)}, CultureInfo.InvariantCulture)", false),
        };
    }

    private static string Floating(string text, string type, string suffix) => text.ToUpperInvariant() switch
    {
        "NAN" => $"{type}.NaN",
        "INF" or "INFINITY" or "+INF" => $"{type}.PositiveInfinity",
        "-INF" or "-INFINITY" => $"{type}.NegativeInfinity",
        _ => text.TrimStart('+') + suffix,
    };

    private static string Numbers(params int[] numbers) =>
        string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
