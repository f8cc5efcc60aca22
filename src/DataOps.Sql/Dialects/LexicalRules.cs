using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Dialects;

/// <summary>How a dialect cuts text into tokens. Immutable.</summary>
internal sealed class LexicalRules
{
    private readonly CharacterClass[] _classes;

    private LexicalRules(string nameStart, string nameRest, string operators)
    {
        _classes = Classify(nameStart, nameRest, operators);
    }

    /// <summary>The classes of the first 128 characters.</summary>
    public CharacterClass[] Classes => _classes;

    /// <summary>Whether <c>[x]</c> is a quoted name.</summary>
    public bool BracketsQuote { get; private init; }

    /// <summary>Whether <c>e'…'</c>, <c>b'…'</c> and <c>x'…'</c> are literals.</summary>
    public bool StringPrefixes { get; private init; }

    /// <summary>Whether <c>u&amp;'…'</c> is a literal.</summary>
    public bool UnicodeEscapes { get; private init; }

    /// <summary>Whether <c>$$…$$</c> is a string and <c>$1</c> a parameter.</summary>
    public bool DollarQuotes { get; private init; }

    /// <summary>Whether <c>$name</c> is a parameter.</summary>
    public bool DollarNames { get; private init; }

    /// <summary>Whether <c>$12.5</c> is money.</summary>
    public bool DollarMoney { get; private init; }

    /// <summary>Whether <c>@name</c> is a parameter.</summary>
    public bool AtParameters { get; private init; }

    /// <summary>Whether <c>?</c> is a parameter.</summary>
    public bool QuestionMarks { get; private init; }

    /// <summary>Whether <c>#1</c> is a column by its number.</summary>
    public bool ColumnNumbers { get; private init; }

    /// <summary>Whether digits may be grouped by <c>_</c>.</summary>
    public bool DigitGroups { get; private init; }

    /// <summary>Whether <c>0x</c> begins bytes.</summary>
    public bool HexIsBytes { get; private init; }

    /// <summary>Whether <c>1e</c> is a number, its exponent left out.</summary>
    public bool BareExponents { get; private init; }

    /// <summary>Whether <c>$action</c> is a name.</summary>
    public bool DollarWords { get; private init; }

    /// <summary>Whether a line that holds only <c>go</c> ends a batch.</summary>
    public bool BatchSeparators { get; private init; }

    /// <summary>Whether the signs of an operator may stand apart, as in <c>&gt; =</c>.</summary>
    public bool LooseOperators { get; private init; }

    /// <summary>Whether a backslash at the end of a line continues a string without the line break.</summary>
    public bool LineContinuations { get; private init; }

    /// <summary>Whether <c>0x</c>, <c>0o</c> and <c>0b</c> begin integers.</summary>
    public bool RadixIntegers { get; private init; }

    /// <summary>Whether any run of operator signs is an operator, as in PostgreSQL.</summary>
    public bool FreeOperators { get; private init; }

    /// <summary>Whether scripts hold commands of the client and data to copy: <c>\connect</c>, lines behind <c>copy … from stdin</c>.</summary>
    public bool ClientCommands { get; private init; }

    /// <summary>Whether two strings with a new line between are one.</summary>
    public bool StringsContinue { get; private init; }

    public static LexicalRules For(DialectKind kind) => kind switch
    {
        DialectKind.DuckDb => new LexicalRules("_", "$", "~!@#^&|`+-*/%<>=")
        {
            StringPrefixes = true,
            UnicodeEscapes = true,
            DollarQuotes = true,
            DollarNames = true,
            QuestionMarks = true,
            ColumnNumbers = true,
            DigitGroups = true,
            FreeOperators = true,
            StringsContinue = true,
        },
        DialectKind.Postgres => new LexicalRules("_", "$", "~!@#^&|`?+-*/%<>=")
        {
            StringPrefixes = true,
            UnicodeEscapes = true,
            DollarQuotes = true,
            DigitGroups = true,
            RadixIntegers = true,
            ClientCommands = true,
            FreeOperators = true,
            StringsContinue = true,
        },
        _ => new LexicalRules("_#", "@$", "~!^&|+-*/%<>=")
        {
            BracketsQuote = true,
            DollarMoney = true,
            AtParameters = true,
            HexIsBytes = true,
            BareExponents = true,
            DollarWords = true,
            BatchSeparators = true,
            LooseOperators = true,
            LineContinuations = true,
        },
    };

    private static CharacterClass[] Classify(string nameStart, string nameRest, string operators)
    {
        var classes = new CharacterClass[128];
        for (var c = 'a'; c <= 'z'; c++)
        {
            classes[c] = classes[c - 32] = CharacterClass.NameStart | CharacterClass.NamePart;
        }

        for (var c = '0'; c <= '9'; c++)
        {
            classes[c] = CharacterClass.Digit | CharacterClass.NamePart;
        }

        foreach (var c in nameStart)
        {
            classes[c] |= CharacterClass.NameStart | CharacterClass.NamePart;
        }

        foreach (var c in nameRest)
        {
            classes[c] |= CharacterClass.NamePart;
        }

        foreach (var c in operators)
        {
            classes[c] |= CharacterClass.Operator;
        }

        foreach (var c in " \t\r\n\f\v")
        {
            classes[c] |= CharacterClass.White;
        }

        return classes;
    }
}
