using System.Text.RegularExpressions;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Fuzzing;

/// <summary>What inputs are made of: the repository's SQL of all dialects, its tokens, and the retail schema.</summary>
internal sealed class FuzzCorpus
{
    private const int LongestText = 6000;

    private FuzzCorpus(string[] texts, string[] tokens, Dictionary<DialectKind, SqlCompiler> compilers) =>
        (Texts, Tokens, Compilers) = (texts, tokens, compilers);

    public string[] Texts { get; }

    public string[] Tokens { get; }

    public Dictionary<DialectKind, SqlCompiler> Compilers { get; }

    public static FuzzCorpus Load(string repository)
    {
        var tests = Path.Combine(repository, "tests");
        var files = Directory.EnumerateFiles(tests, "*.sql", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(tests, "DataOps.Sql.Tests"), "*.txt", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var texts = files.Select(File.ReadAllText).SelectMany(Pieces).Where(text => text.Trim().Length > 5).ToArray();
        var tokens = texts.SelectMany(text => Regex.Matches(text, @"\w+|'[^']*'|[^\w\s]+").Select(match => match.Value)).Distinct(StringComparer.Ordinal).ToArray();
        Dialect[] dialects = [Dialect.DuckDb, Dialect.Postgres, Dialect.TSql];
        return new FuzzCorpus(texts, tokens, dialects.ToDictionary(dialect => dialect.Kind, dialect => Compiler(dialect, tests)));
    }

    private static SqlCompiler Compiler(Dialect dialect, string tests)
    {
        var schema = Path.Combine(tests, "corpora", "retail", $"schema.{dialect.Name}.sql");
        return SqlCompiler.Create(dialect, [new SourceText(File.ReadAllText(schema), "schema.sql")]);
    }

    private static IEnumerable<string> Pieces(string text) =>
        text.Length <= LongestText ? [text] : text.Split(";\n").Where(piece => piece.Length <= LongestText);
}
