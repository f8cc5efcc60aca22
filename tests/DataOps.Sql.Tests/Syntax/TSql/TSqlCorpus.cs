using System.Runtime.CompilerServices;

namespace DataOps.Sql.Tests.Syntax.TSql;

/// <summary>T-SQL in lines, one text each; those that begin with two dashes say what follows.</summary>
internal static class TSqlCorpus
{
    public static readonly string[] Queries = ["expressions.sql", "literals.sql", "names.sql", "queries.sql", "tables.sql", "windows.sql"];

    public static readonly string[] Scripts = ["ddl.sql", "scripts.sql"];

    public static IEnumerable<string> Read(string file) =>
        File.ReadLines(Path.Combine(Folder(), "Corpus", file)).Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal));

    public static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
