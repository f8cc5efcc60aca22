using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Mistakes;

/// <summary>Finds places in a right query where one slip makes exactly one thing wrong.</summary>
internal sealed class MistakePlanter
{
    private static readonly Dictionary<string, string> Slips = new(StringComparer.OrdinalIgnoreCase)
    {
        ["where"] = "wher", ["group"] = "gruop", ["order"] = "oder", ["having"] = "havign", ["join"] = "jion", ["and"] = "adn",
    };

    private readonly string _sql;
    private readonly Dialect _dialect;
    private readonly Token[] _tokens;
    private readonly int _count;
    private readonly List<PlantedMistake> _found = [];

    private MistakePlanter(string sql, Dialect dialect)
    {
        _sql = sql;
        _dialect = dialect;
        var source = new SourceText(sql);
        var lexer = new Lexer(source, dialect, new DiagnosticBag(source));
        lexer.LexStatement();
        (_tokens, _count) = (lexer.Tokens, lexer.Count);
    }

    public static IReadOnlyList<PlantedMistake> Find(string sql, Dialect dialect)
    {
        var planter = new MistakePlanter(sql, dialect);
        for (var i = 2; i < planter._count - 2; i++)
        {
            planter.Plant(i);
        }

        return planter._found;
    }

    private string Text(int i) => _sql.Substring(_tokens[i].Start, _tokens[i].Length);

    private bool Is(int i, string text) => string.Equals(Text(i), text, StringComparison.OrdinalIgnoreCase);

    private void Plant(int i)
    {
        var token = _tokens[i];
        var text = Text(i);
        if (token.Kind == TokenKind.Word && Slips.TryGetValue(text, out var slip) && !IsBetween(i))
        {
            Replace("keyword", i, slip, 0, slip.Length);
        }
        else if (token.Kind == TokenKind.Word && token.Keyword == Keyword.None && _tokens[i - 1].Kind == TokenKind.Dot && IsInCondition(i))
        {
            Replace("column", i, text + "zq", 0, text.Length);
        }
        else if (text == "=" && _tokens[i + 1].Kind == TokenKind.Word && IsInCondition(i))
        {
            Replace("operator twice", i, "= =", _dialect.Kind == DialectKind.DuckDb ? 2 : 0, 3);
        }
        else if (text == "," && _tokens[i - 1].Kind == TokenKind.Word && _tokens[i - 1].Keyword == Keyword.None && Is(i - 2, "as") && Depth(i) == 0)
        {
            Add(new PlantedMistake("comma left out", token.Start, 1, " ", 1, _tokens[i + 1].End - token.Start));
            Add(new PlantedMistake("comma twice", token.Start, 1, ",,", 1, 2));
        }
        else if (text == "(" && _tokens[i - 1].Kind == TokenKind.Word && _dialect.Kind != DialectKind.TSql && Is(i - 1, "sum"))
        {
            Replace("function", i - 1, "zzumm", 0, 5);
        }
        else if (token.Keyword == Keyword.From && _tokens[i - 1].Kind == TokenKind.Word && Is(i - 2, "as") && _dialect.Kind != DialectKind.DuckDb)
        {
            Add(new PlantedMistake("comma before from", token.Start, 0, ", ", 0, 6));
        }
    }

    // 'between a and b' has an 'and' that joins nothing.
    private bool IsBetween(int i)
    {
        if (!Is(i, "and"))
        {
            return (Is(i, "group") && _sql.Contains("pivot", StringComparison.OrdinalIgnoreCase)) || Is(i, "order") && (Is(i - 1, "(") || Is(i - 1, "group"));
        }

        for (var j = i - 1; j > 0 && j > i - 12; j--)
        {
            if (Is(j, "between"))
            {
                return true;
            }
        }

        return false;
    }

    // In a condition a wrong name makes nothing else wrong.
    private bool IsInCondition(int i)
    {
        for (var j = i; j > 0; j--)
        {
            switch (Text(j).ToLowerInvariant())
            {
                case "where" or "on":
                    return true;
                case "select" or "from" or "join" or "by" or "(" or "having" or ")" or "when":
                    return false;
            }
        }

        return false;
    }

    private int Depth(int i)
    {
        var depth = 0;
        for (var j = i; j > 0 && _tokens[j].Keyword != Keyword.Select; j--)
        {
            depth += Text(j) switch { "(" => 1, ")" => -1, _ => 0 };
        }

        return depth;
    }

    private void Replace(string kind, int i, string text, int from, int to) =>
        Add(new PlantedMistake(kind, _tokens[i].Start, _tokens[i].Length, text, from, to));

    private void Add(PlantedMistake mistake) => _found.Add(mistake);
}
