using System.Text;

namespace DataOps.Sql.Dialects;

/// <summary>What differs between the dialects, as data: the phases ask this object instead of branching on a name.</summary>
public sealed partial class Dialect
{
    private Dialect(DialectKind kind, string name, char openQuote, char closeQuote, IdentifierCase identifierCase)
    {
        Kind = kind;
        Name = name;
        OpenQuote = openQuote;
        CloseQuote = closeQuote;
        IdentifierCase = identifierCase;
        Lexical = LexicalRules.For(kind);
        Syntax = SyntaxRules.For(kind);
    }

    /// <summary>DuckDB's SQL.</summary>
    public static Dialect DuckDb { get; } = new(DialectKind.DuckDb, "duckdb", '"', '"', IdentifierCase.Insensitive);

    /// <summary>PostgreSQL's SQL.</summary>
    public static Dialect Postgres { get; } = new(DialectKind.Postgres, "postgres", '"', '"', IdentifierCase.FoldsToLower);

    /// <summary>SQL Server's SQL.</summary>
    public static Dialect TSql { get; } = new(DialectKind.TSql, "tsql", '[', ']', IdentifierCase.Insensitive);

    /// <summary>Which dialect it is.</summary>
    public DialectKind Kind { get; }

    /// <summary>Its name in settings and on the command line: <c>duckdb</c>, <c>postgres</c>, <c>tsql</c>.</summary>
    public string Name { get; }

    /// <summary>Its name as people write it, for messages.</summary>
    public string Title => Kind switch
    {
        DialectKind.DuckDb => "DuckDB",
        DialectKind.Postgres => "PostgreSQL",
        _ => "T-SQL",
    };

    /// <summary>What opens a quoted identifier.</summary>
    public char OpenQuote { get; }

    /// <summary>What closes a quoted identifier; doubled within it.</summary>
    public char CloseQuote { get; }

    /// <summary>How names are compared.</summary>
    public IdentifierCase IdentifierCase { get; }

    /// <summary>Compares names that were folded by <see cref="Fold"/>.</summary>
    public StringComparer NameComparer =>
        IdentifierCase == IdentifierCase.Insensitive ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The dialect of a name, or null when there is none of that name.</summary>
    public static Dialect? FromName(string name) => name?.ToLowerInvariant() switch
    {
        "duckdb" => DuckDb,
        "postgres" or "postgresql" => Postgres,
        "tsql" or "sqlserver" => TSql,
        _ => null,
    };

    /// <summary>The name an identifier stands for: PostgreSQL lowers what is not quoted; the others keep it as typed.</summary>
    public string Fold(string value, bool quoted) =>
        !quoted && IdentifierCase == IdentifierCase.FoldsToLower ? value.ToLowerInvariant() : value;

    /// <summary>Quotes a name so that it stands for itself whatever it holds.</summary>
    public string QuoteIdentifier(string name)
    {
        var builder = new StringBuilder(name.Length + 2).Append(OpenQuote);
        foreach (var c in name)
        {
            builder.Append(c);
            if (c == CloseQuote)
            {
                builder.Append(c);
            }
        }

        return builder.Append(CloseQuote).ToString();
    }

    /// <summary>Quotes a text as a string literal.</summary>
    public string QuoteLiteral(string text) =>
        (Kind == DialectKind.TSql ? "N'" : "'") + text.Replace("'", "''") + "'";
}
