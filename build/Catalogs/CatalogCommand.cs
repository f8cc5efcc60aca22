using System.CommandLine;

namespace DataOps.Repository.Catalogs;

/// <summary>Makes the function catalogs that the SQL compiler carries.</summary>
internal static class CatalogCommand
{
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when the checked-in file is not what the engine says." };
        var command = new Command("catalog", "Makes the function catalogs from the engines' own.") { check };
        command.SetAction(arguments => Run(arguments.GetValue(check)));
        return command;
    }

    private static int Run(bool check)
    {
        var root = RepositoryLayout.OfThisProgram().Root;
        var path = Path.Combine(root, "src", "DataOps.Sql", "Catalog", "Functions", "duckdb.functions.txt");
        using var engine = new CatalogEngine();
        var functions = EngineFunctions.Read(engine);
        var nulls = NullProbe.Ask(engine, functions);
        var text = CatalogText.Write(engine.Version, functions, nulls);
        if (check)
        {
            var isSame = File.Exists(path) && File.ReadAllText(path) == text;
            Console.WriteLine(isSame ? "The catalog is what the engine says." : $"{path} is out of date; run the verb without --check.");
            return isSame ? 0 : 1;
        }

        File.WriteAllText(path, text);
        Console.WriteLine($"{functions.Count} overloads of DuckDB {engine.Version}, {nulls.Count} with proved nulls: {path}");
        return 0;
    }
}
