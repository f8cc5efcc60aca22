using System.CommandLine;
using DataOps.Sql;
using DataOps.Sql.Dialects;
using DataOps.Tool.Batch;
using DataOps.Tool.Describe;
using DataOps.Tool.Output;

namespace DataOps.Tool.Commands;

/// <summary><c>dataops sql describe PATH…</c>, <c>--models DIR</c> and <c>--batch</c>.</summary>
internal static class SqlDescribeCommand
{
    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "SQL files, folders with *.sql files, or - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var schema = SqlOptions.Schema();
        var models = new Option<string[]>("--models", "-m")
        {
            Description = "Instead of PATH: a folder of SELECT files that may read one another; each defines a relation named after its file. "
                + "With --batch: relations that the lines may read.",
            DefaultValueFactory = static _ => [],
        };
        var batch = new Option<bool>("--batch")
        {
            Description = "Instead of PATH: reads JSON lines {\"name\",\"sql\",\"schema\"?,\"dialect\"?} from standard input and answers each with a line.",
        };
        var dialect = SqlOptions.Dialect("--dialect", "duckdb, postgres or tsql.");
        var format = CommonOptions.Format();
        var describe = new Command("describe", "Tells columns, types, nullability, keys and lineage of queries, without a database.")
        {
            paths, schema, models, batch, dialect, format,
        };
        describe.Validators.Add(result =>
        {
            var ways = (result.GetValue(paths) is { Length: > 0 } ? 1 : 0)
                + (result.GetValue(batch) || result.GetValue(models) is { Length: > 0 } ? 1 : 0);
            if (ways != 1)
            {
                result.AddError(ways == 0
                    ? "What is to be described? Name files or folders, '-' for standard input, --models DIR or --batch."
                    : "PATH goes neither with --models nor with --batch; leave one of them out.");
            }
        });
        describe.SetAction((parsed, cancellation) =>
        {
            var language = Dialect.FromName(parsed.GetValue(dialect)!)!;
            var ddl = SqlInput.Read(parsed.GetValue(schema)!, console.In);
            var folders = parsed.GetValue(models)!;
            if (parsed.GetValue(batch))
            {
                return DescribeBatch.RunAsync(console, language, ddl, Models(folders, console), cancellation);
            }

            var compiler = SqlCompiler.Create(language, ddl);
            var described = folders.Length > 0
                ? compiler.DescribeModels(Models(folders, console)).Result
                : compiler.Describe(SqlInput.Read(parsed.GetValue(paths)!, console.In));
            return Task.FromResult(Print(console, described, parsed.GetValue(format)));
        });
        return describe;
    }

    private static ModelText[] Models(string[] folders, ToolConsole console) =>
        [.. SqlInput.Read(folders, console.In).Select(ModelText.OfFile)];

    private static int Print(ToolConsole console, DescribeResult described, OutputFormat format)
    {
        StatementView[] statements = [.. described.Statements.Select(StatementView.Of)];
        if (format == OutputFormat.Json)
        {
            console.Json(new DescribeView(statements, [.. described.Diagnostics.Select(DiagnosticView.Of)]), DescribeJson.Plain.DescribeView);
        }
        else
        {
            DescribeText.Print(statements, described.Diagnostics, console);
        }

        return described.HasErrors ? ExitCodes.Failure : ExitCodes.Success;
    }
}
