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
        var command = new Command("catalog", "Makes the function catalogs from the engines' own.") { check, dialect };
        command.SetAction(arguments => arguments.GetValue(dialect) == "postgres" ? Postgres(arguments.GetValue(check)) : DuckDb(arguments.GetValue(check)));
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

    private static int Postgres(bool check)
    {
        if (PostgresCluster.FindBinaries() is not { } binaries)
        {
            Console.Error.WriteLine("There is no PostgreSQL server on this machine; install the package 'postgresql' and run the verb again.");
            return 1;
        }

        using var cluster = new PostgresCluster(binaries);
        var catalog = PostgresCatalog.Read(cluster);
        Console.WriteLine($"{catalog.Overloads} overloads of PostgreSQL {catalog.Version}.");
        return Math.Max(Save("postgres.functions.txt", catalog.Functions, check), Save("postgres.types.txt", catalog.Types, check));
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
