using System.Globalization;
using DataOps.Tool;
using DataOps.Tool.Output;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C lets the engine undo what is open; the second ends the process.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
return await new DataOpsTool(ToolConsole.OfProcess(), Environment.GetEnvironmentVariable).RunAsync(args, stop.Token).ConfigureAwait(false);
