using System.CommandLine;
using DataOps.Repository.Catalogs;
using DataOps.Repository.Commands;

var root = new RootCommand("The repository's own build program.")
{
    QuickstartCommand.Create(),
    PackCommand.Create(),
    BenchCommand.Create(),
    CatalogCommand.Create(),
};

return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
