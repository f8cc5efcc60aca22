using System.CommandLine;
using DataOps.Sql;
using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Tool.Batch;
using DataOps.Tool.Describe;
using DataOps.Tool.Output;
using DataOps.Tool.Translate;

namespace DataOps.Tool.Commands;

/// <summary><c>dataops sql translate --from A --to B PATH…</c> and <c>--batch</c>.</summary>
internal static class SqlTranslateCommand
{
    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "SQL files, folders with *.sql files, or - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var from = SqlOptions.Dialect("--from", "The dialect the SQL is written in: duckdb, postgres or tsql.", otherwise: null);
        var to = SqlOptions.Dialect("--to", "The dialect to write.", otherwise: null);
        var schema = SqlOptions.Schema();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write instead of standard output; as it was when there are errors." };
        var batch = new Option<bool>("--batch")
        {
            Description = "Instead of PATH: reads JSON lines {\"name\",\"sql\",\"schema\"?} from standard input and answers each with a line.",
        };
        var collation = new Option<string>("--collation")
        {
            Description = "How the source database compares text, where the SQL does not say: case-insensitive, case-sensitive or binary. Only tsql asks.",
            DefaultValueFactory = static _ => "case-insensitive",
        };
        collation.AcceptOnlyFromAmong("case-insensitive", "case-sensitive", "binary");
        var format = CommonOptions.Format();
        var translate = new Command("translate", "Writes queries for another engine: the same rows and types, or an error where that cannot be.")
        {
            paths, from, to, schema, output, batch, collation, format,
        };
        translate.Validators.Add(result =>
        {
            var hasPaths = result.GetValue(paths) is { Length: > 0 };
            if (hasPaths == result.GetValue(batch))
            {
                result.AddError(hasPaths
                    ? "PATH does not go with --batch; leave one of them out."
                    : "What is to be translated? Name files or folders, '-' for standard input, or --batch.");
            }
        });
        translate.SetAction((parsed, cancellation) =>
        {
            var (source, target) = (Dialect.FromName(parsed.GetValue(from)!)!, Dialect.FromName(parsed.GetValue(to)!)!);
            var ddl = SqlInput.Read(parsed.GetValue(schema)!, console.In);
            var options = new TranslationOptions { Collation = ComparisonOf(parsed.GetValue(collation)!) };
            if (parsed.GetValue(batch))
            {
                return TranslateBatch.RunAsync(console, source, target, options, ddl, cancellation);
            }

            var translated = SqlCompiler.Create(source, ddl).Translate(SqlInput.Read(parsed.GetValue(paths)!, console.In), target, options);
            return Task.FromResult(TranslateOutput.Print(console, translated, parsed.GetValue(output), parsed.GetValue(format)));
        });
        return translate;
    }

    private static TextComparison ComparisonOf(string name) => name switch
    {
        "case-sensitive" => TextComparison.CaseSensitive,
        "binary" => TextComparison.Binary,
        _ => TextComparison.CaseInsensitive,
    };
}
