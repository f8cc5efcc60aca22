using System.CommandLine;
using DataOps.Sql;
using DataOps.Sql.Dialects;
using DataOps.Tool.Describe;
using DataOps.Tool.Output;

namespace DataOps.Tool.Commands;

/// <summary><c>dataops sql describe PATH…</c>.</summary>
internal static class SqlDescribeCommand
{
    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "SQL files, folders with *.sql files, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var schema = new Option<string[]>("--schema", "-s")
        {
            Description = "DDL of the relations that the SQL reads: a file or folder; may be given several times.",
            DefaultValueFactory = static _ => [],
        };
        var dialect = new Option<string>("--dialect") { Description = "duckdb, postgres or tsql.", DefaultValueFactory = static _ => "duckdb" };
        var format = CommonOptions.Format();
        dialect.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && Dialect.FromName(name) is null)
            {
                result.AddError($"There is no dialect '{name}'. The dialects are duckdb, postgres and tsql.");
            }
        });
        var describe = new Command("describe", "Tells columns, types, nullability, keys and lineage of queries, without a database.")
        {
            paths, schema, dialect, format,
        };
        describe.SetAction(parsed => Run(
            console,
            Dialect.FromName(parsed.GetValue(dialect)!)!,
            parsed.GetValue(schema)!,
            parsed.GetValue(paths)!,
            parsed.GetValue(format)));
        return new Command("sql", "Asks the compiler about SQL.") { describe };
    }

    private static int Run(ToolConsole console, Dialect dialect, string[] schema, string[] paths, OutputFormat format)
    {
        var compiler = SqlCompiler.Create(dialect, SqlInput.Read(schema, console.In));
        var described = compiler.Describe(SqlInput.Read(paths, console.In));
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
