using System.CommandLine;
using DataOps.Repository.Catalogs;
using DataOps.Repository.Commands;
using DataOps.Repository.Shell;

var root = new RootCommand("The repository's own build program.")
{
    QuickstartCommand.Create(),
    PackCommand.Create(),
    BenchCommand.Create(),
    CatalogCommand.Create(),
    FuzzCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (Exception exception) when (exception is ProcessFailedException or IOException)
{
    await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
    return 1;
}
