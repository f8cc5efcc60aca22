using System.CommandLine;
using DataOps.Repository.Catalogs.Postgres;

namespace DataOps.Repository.Catalogs;

/// <summary>Makes the function catalogs that the SQL compiler carries.</summary>
internal static class CatalogCommand
{
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when the checked-in file is not what the engine says." };
        var dialect = new Option<string>("--dialect") { Description = "duckdb or postgres.", DefaultValueFactory = _ => "duckdb" };
        dialect.AcceptOnlyFromAmong("duckdb", "postgres");
        var servers = new Option<string[]>("--server")
        {
            Description = "The folder of a PostgreSQL server's programs (initdb, pg_ctl, postgres). Repeat it for each version, the oldest first; without it the machine's own.",
        };
        var command = new Command("catalog", "Makes the function catalogs from the engines' own.") { check, dialect, servers };
        command.SetAction(arguments => arguments.GetValue(dialect) == "postgres"
            ? Postgres(arguments.GetValue(servers) ?? [], arguments.GetValue(check))
            : DuckDb(arguments.GetValue(check)));
        return command;
    }

    private static int DuckDb(bool check)
    {
        using var engine = new CatalogEngine();
        var functions = EngineFunctions.Read(engine);
        var nulls = NullProbe.Ask(engine, functions);
        Console.WriteLine($"{functions.Count} overloads of DuckDB {engine.Version}, {nulls.Count} with proved nulls.");
        return Math.Max(
            Save("duckdb.functions.txt", CatalogText.Write(engine.Version, functions, nulls), check),
            Save("duckdb.relations.txt", EngineRelations.Read(engine), check));
    }

    private static int Postgres(string[] servers, bool check)
    {
        servers = servers.Length > 0 ? servers : PostgresCluster.FindBinaries();
        if (servers.Length == 0)
        {
            Console.Error.WriteLine("There is no PostgreSQL server on this machine; install the package 'postgresql', or name a server's programs with --server.");
            return 1;
        }

        var catalog = new PostgresCatalog();
        foreach (var server in servers)
        {
            using var cluster = new PostgresCluster(server);
            catalog.Add(cluster);
        }

        Console.WriteLine($"{catalog.Overloads} overloads of PostgreSQL {catalog.Versions}.");
        return new[]
        {
            Save("postgres.functions.txt", catalog.Functions, check),
            Save("postgres.types.txt", catalog.Types, check),
            Save("postgres.relations.txt", catalog.Relations, check),
        }.Max();
    }

    private static int Save(string file, string text, bool check)
    {
        var path = Path.Combine(RepositoryLayout.OfThisProgram().Root, "src", "DataOps.Sql", "Catalog", "Functions", file);
        if (!check)
        {
            File.WriteAllText(path, text);
            Console.WriteLine(path);
            return 0;
        }

        var isSame = File.Exists(path) && File.ReadAllText(path) == text;
        Console.WriteLine(isSame ? $"{file} is what the engine says." : $"{path} is out of date; run the verb without --check.");
        return isSame ? 0 : 1;
    }
}
