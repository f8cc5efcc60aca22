using System.CommandLine;
using System.CommandLine.Parsing;
using DataOps.Sql.Dialects;

namespace DataOps.Tool.Commands;

/// <summary>Options that the commands about SQL share.</summary>
internal static class SqlOptions
{
    public static Option<string[]> Schema() => new("--schema", "-s")
    {
        Description = "DDL of the relations that the SQL reads: a file or folder; may be given several times.",
        DefaultValueFactory = static _ => [],
    };

    /// <param name="name">The option.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="otherwise">The dialect where it is not given; null where it must be.</param>
    public static Option<string> Dialect(string name, string description, string? otherwise = "duckdb")
    {
        var option = new Option<string>(name) { Description = description, Required = otherwise is null };
        if (otherwise is not null)
        {
            option.DefaultValueFactory = _ => otherwise;
        }

        option.Validators.Add(CheckDialect);
        return option;
    }

    public static void CheckDialect(OptionResult result)
    {
        if (result.GetValueOrDefault<string>() is { } name && Sql.Dialects.Dialect.FromName(name) is null)
        {
            result.AddError(NoDialect(name));
        }
    }

    public static string NoDialect(string name) => $"There is no dialect '{name}'. The dialects are duckdb, postgres and tsql.";
}
