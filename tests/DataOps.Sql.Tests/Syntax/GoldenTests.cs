using System.Runtime.CompilerServices;
using System.Text;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Syntax;

/// <summary>
/// Each file in Golden holds statements and, below a line of dashes, the trees they must give. Set DATAOPS_ACCEPT=1 to
/// write what the parser now gives; then read the difference.
/// </summary>
public class GoldenTests
{
    private const string Separator = "\n----------\n";

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Folder(), "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(name => name!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Trees_are_the_accepted_ones(string file)
    {
        var path = Path.Combine(Folder(), file);
        var content = File.ReadAllText(path).ReplaceLineEndings("\n");
        var sql = content.Split(Separator)[0];
        var actual = sql + Separator + PrintAll(sql, DialectOf(file));
        if (Environment.GetEnvironmentVariable("DATAOPS_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        else
        {
            Assert.Equal(content, actual);
        }
    }

    private static string PrintAll(string sql, Dialect dialect) =>
        TreePrinter.Print(SqlParser.Parse(new SourceText(sql, "golden.sql"), dialect));

    private static Dialect DialectOf(string file) =>
        file.StartsWith("postgres-", StringComparison.Ordinal) ? Dialect.Postgres
        : file.StartsWith("tsql-", StringComparison.Ordinal) ? Dialect.TSql
        : Dialect.DuckDb;

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Golden");
}
