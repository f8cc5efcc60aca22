using DataOps.Sql.Dialects;

namespace DataOps.Sql.Syntax.Lexing;

/// <summary>Finds the keyword that a word is, whatever its case, and knows each dialect's categories. Built once, then only read.</summary>
internal static class KeywordTable
{
    private const int Columns = 4;
    private static readonly string[] Words = new string[Enum.GetValues(typeof(Keyword)).Length];
    private static readonly KeywordCategory[][] Categories = [new KeywordCategory[Words.Length], new KeywordCategory[Words.Length], new KeywordCategory[Words.Length]];
    private static readonly bool[] BareLabels = new bool[Words.Length];
    private static readonly ushort[] Slots = Build();

    /// <summary>The longest keyword; a longer word is none.</summary>
    public static int LongestWord { get; } = Words.Max(w => w.Length);

    /// <summary>The keyword in lower case.</summary>
    public static string Spelling(Keyword keyword) => Words[(int)keyword];

    /// <summary>The categories of a dialect, by keyword.</summary>
    public static KeywordCategory[] For(DialectKind kind) => Categories[(int)kind];

    /// <summary>Whether PostgreSQL takes the keyword as an alias without <c>as</c>.</summary>
    public static bool IsBareLabel(Keyword keyword) => BareLabels[(int)keyword];

    /// <summary>Continues the hash of a word by one character of it.</summary>
    public static uint Hash(uint hash, char c) => (hash ^ (uint)(c | 0x20)) * 0x01000193u;

    /// <summary>The keyword of the hash and characters given, or none.</summary>
    public static unsafe Keyword Find(char* word, int length, uint hash)
    {
        if (length > LongestWord)
        {
            return Keyword.None;
        }

        var mask = (uint)Slots.Length - 1;
        for (var slot = Mix(hash) & mask; ; slot = (slot + 1) & mask)
        {
            var candidate = Slots[slot];
            if (candidate == 0)
            {
                return Keyword.None;
            }

            if (IsSame(Words[candidate], word, length))
            {
                return (Keyword)candidate;
            }
        }
    }

    private static unsafe bool IsSame(string keyword, char* word, int length)
    {
        if (keyword.Length != length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            // '_' is the only sign in keywords and survives the fold of letters, but '\x7f' folds onto it.
            if ((word[i] | 0x20) != (keyword[i] | 0x20) || (keyword[i] == '_') != (word[i] == '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static uint Mix(uint hash) => hash ^ (hash >> 15);

    private static ushort[] Build()
    {
        var slots = new ushort[2048];
        Words[0] = "";
        var keyword = 0;
        foreach (var entry in KeywordData.Lines.Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Trim().Split(' ');
            Words[++keyword] = parts[0];
            for (var dialect = 0; dialect < Columns - 1; dialect++)
            {
                Categories[dialect][keyword] = Category(parts[1][dialect]);
            }

            BareLabels[keyword] = parts[1][Columns - 1] == '+';
            Insert(slots, parts[0], (ushort)keyword);
        }

        return slots;
    }

    private static void Insert(ushort[] slots, string word, ushort keyword)
    {
        var hash = 0u;
        foreach (var c in word)
        {
            hash = Hash(hash, c);
        }

        var mask = (uint)slots.Length - 1;
        var slot = Mix(hash) & mask;
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        slots[slot] = keyword;
    }

    private static KeywordCategory Category(char code) => code switch
    {
        'r' => KeywordCategory.Reserved,
        't' => KeywordCategory.TypeOrFunction,
        'c' => KeywordCategory.ColumnName,
        'u' => KeywordCategory.Unreserved,
        _ => KeywordCategory.None,
    };
}
