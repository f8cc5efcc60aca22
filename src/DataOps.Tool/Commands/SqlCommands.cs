using System.CommandLine;
using DataOps.Tool.Output;

namespace DataOps.Tool.Commands;

/// <summary><c>dataops sql …</c>: the compiler, without a project or a database.</summary>
internal static class SqlCommands
{
    public static Command Create(ToolConsole console) => new("sql", "Asks the compiler about SQL; needs no database.")
    {
        SqlDescribeCommand.Create(console),
        SqlTranslateCommand.Create(console),
    };
}
