using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Emit;

/// <summary>Names as the target needs them: quoted only where they would mean something else without.</summary>
internal sealed class TargetNames
{
    private static readonly TargetNames DuckDb = new(Dialect.DuckDb);
    private static readonly TargetNames Postgres = new(Dialect.Postgres);
    private static readonly TargetNames TSql = new(Dialect.TSql);

    private readonly Dialect _dialect;
    private readonly HashSet<string> _reserved = new(StringComparer.OrdinalIgnoreCase);

    private TargetNames(Dialect dialect)
    {
        _dialect = dialect;
        var categories = KeywordTable.For(dialect.Kind);
        for (var keyword = 1; keyword < categories.Length; keyword++)
        {
            if (categories[keyword] is KeywordCategory.Reserved or KeywordCategory.TypeOrFunction)
            {
                _reserved.Add(KeywordTable.Spelling((Keyword)keyword));
            }
        }
    }

    public static TargetNames Of(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => Postgres,
        DialectKind.TSql => TSql,
        _ => DuckDb,
    };

    /// <summary>A name within the statement or of the catalog; case is left to the target's rules.</summary>
    public string Quote(string name) => IsSimple(name) ? name : Quoted(name);

    // Lines are indented, but not within a name.
    private string Quoted(string name) => _dialect.QuoteIdentifier(name).Replace('\n', Translator.LineBreak);

    /// <summary>A name of the result, which keeps its case.</summary>
    public string QuoteExactly(string name) =>
        IsSimple(name) && (_dialect.IdentifierCase == IdentifierCase.Insensitive || IsLower(name)) ? name : Quoted(name);

    private static bool IsLower(string name)
    {
        foreach (var c in name)
        {
            if (c is >= 'A' and <= 'Z')
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSimple(string name)
    {
        if (name.Length == 0 || name[0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return !_reserved.Contains(name);
    }
}
