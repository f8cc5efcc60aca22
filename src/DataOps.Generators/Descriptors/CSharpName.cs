using System.Globalization;
using System.Text;

namespace DataOps.Generators.Descriptors;

/// <summary>
/// Makes C# names of SQL names. The words of a name, parted by anything that is neither letter nor digit, start with a capital
/// and stand together: <c>customer_id</c> is <c>CustomerId</c>. A name all in capitals counts as if in small letters. Before a
/// digit at the start comes an underscore.
/// </summary>
internal static class CSharpName
{
    // Members that every record has or that generated code gives it, and types that generated code names in expressions.
    private static readonly HashSet<string> ReservedMembers =
    [
        "Relation", "Read", "Write", "Equals", "GetHashCode", "GetType", "ToString", "EqualityContract", "PrintMembers", "Deconstruct",
        "MemberwiseClone", "Finalize", "ReferenceEquals", "Clone", "FieldValue", "Enumerable", "ToFields",
    ];

    // Types that generated code writes with their short names.
    private static readonly HashSet<string> ReservedTypes =
    [
        "BigInteger", "CancellationToken", "ColumnInfo", "ColumnOrigin", "DateOnly", "DateTime", "DateTimeOffset", "DbConnection",
        "DbDataReader", "DbTransaction", "Dictionary", "Enumerable", "FieldReader", "FieldValue", "Guid", "IAsyncEnumerable",
        "IReadOnlyDictionary", "IReadOnlyList", "IRelationRow", "Int128", "QueryValues", "RelationInfo", "RelationReadExtensions", "Span",
        "Task", "TimeOnly", "TimeSpan", "UInt128",
    ];

    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed",
        "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>The name of a type or namespace part.</summary>
    public static string Pascal(string name)
    {
        var builder = new StringBuilder(name.Length);
        var isShouted = !name.Any(char.IsLower);
        var startsWord = true;
        foreach (var c in name)
        {
            if (!IsPart(c))
            {
                startsWord = true;
                continue;
            }

            builder.Append(startsWord ? char.ToUpperInvariant(c) : isShouted ? char.ToLowerInvariant(c) : c);
            startsWord = false;
        }

        if (builder.Length == 0 || !(char.IsLetter(builder[0]) || builder[0] == '_'))
        {
            builder.Insert(0, '_');
        }

        return builder.ToString();
    }

    /// <summary>The name of a record.</summary>
    public static string Type(string name)
    {
        var pascal = Pascal(name);
        return ReservedTypes.Contains(pascal) || ReservedMembers.Contains(pascal) ? pascal + "Row" : pascal;
    }

    /// <summary>The name of a member of the type <paramref name="owner"/>, which a member's name must not equal.</summary>
    public static string Member(string name, string owner)
    {
        var pascal = Pascal(name);
        return pascal == owner || ReservedMembers.Contains(pascal) ? pascal + "Value" : pascal;
    }

    /// <summary>The name of a parameter of a method.</summary>
    public static string Argument(string name)
    {
        var pascal = Pascal(name);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        if (camel is "connection" or "transaction" or "timeout" or "cancellationToken")
        {
            return camel + "Value";
        }

        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>The name of the namespace for a folder.</summary>
    public static string Namespace(string root, IEnumerable<string> folders) =>
        string.Join(".", new[] { root }.Concat(folders.Select(NamespacePart)));

    // Within a namespace that ends like a type the type's short name would mean the namespace.
    private static string NamespacePart(string folder)
    {
        var pascal = Pascal(folder);
        return ReservedTypes.Contains(pascal) ? pascal + "Folder" : pascal;
    }

    private static bool IsPart(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
