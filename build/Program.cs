using System.CommandLine;
using DataOps.Repository.Commands;

var root = new RootCommand("The repository's own build program.")
{
    QuickstartCommand.Create(),
    PackCommand.Create(),
    BenchCommand.Create(),
};

return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
