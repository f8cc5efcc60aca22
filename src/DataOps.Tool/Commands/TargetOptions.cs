using System.CommandLine;
using DataOps.Deployment.Environments;
using DataOps.Deployment.Releases;
using DataOps.Tool.Output;
using DataOps.Tool.Projects;
using DataOps.Tool.Warehouses;
using DataOps.Warehouses;

namespace DataOps.Tool.Commands;

/// <summary>Which warehouse and environment a command works on: from options, or from the publish profile of a project.</summary>
internal sealed class TargetOptions
{
    private const string DefaultVariable = "DATAOPS_CONNECTION";

    public Option<string?> Database { get; } = new("--database", "-d") { Description = "A DuckDB file; made when it does not exist." };

    public Option<string?> ConnectionVariable { get; } = new("--connection-variable")
    {
        Description = $"The environment variable that holds the connection string. Default: {DefaultVariable}.",
    };

    public Option<string?> Engine { get; } = new("--engine")
    {
        Description = $"The engine: {string.Join(", ", WarehouseRegistry.Engines)}. Default: the one the release is compiled for.",
    };

    public Option<string?> Environment { get; } = new("--environment", "-e") { Description = "The environment. Default: prod." };

    public Option<double> LockTimeout { get; } = new("--lock-timeout")
    {
        Description = "Seconds to wait for a warehouse that another process uses.",
        DefaultValueFactory = static _ => 60,
    };

    public void AddTo(Command command)
    {
        command.Add(Database);
        command.Add(ConnectionVariable);
        command.Add(Engine);
        command.Add(Environment);
        command.Add(LockTimeout);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Database) is not null && result.GetValue(ConnectionVariable) is not null)
            {
                result.AddError("--database and --connection-variable exclude one another.");
            }
        });
        LockTimeout.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 86_400))
            {
                result.AddError("--lock-timeout takes 0 to 86400 seconds.");
            }
        });
    }

    public WarehouseConnection Connection(ParseResult parsed, PublishProfile? profile, Func<string, string?> environment)
    {
        var file = parsed.GetValue(Database) ?? (parsed.GetValue(ConnectionVariable) is null ? profile?.DatabaseFile : null);
        return file is not null
            ? WarehouseConnection.ToFile(file)
            : WarehouseConnection.FromVariable(
                parsed.GetValue(ConnectionVariable) ?? profile?.ConnectionVariable ?? DefaultVariable, environment);
    }

    public IWarehouse Warehouse(ParseResult parsed, Release? release)
    {
        var engine = parsed.GetValue(Engine)
            ?? (parsed.GetValue(Database) is not null || release is null ? "duckdb"
                : release.Head.Engines.Count == 1 ? release.Head.Engines[0]
                : throw new UsageException($"The release is compiled for {string.Join(", ", release.Head.Engines)}; say which with --engine."));
        return WarehouseRegistry.Create(engine);
    }

    public DeploymentEnvironment Target(ParseResult parsed, PublishProfile? profile) =>
        new(parsed.GetValue(Environment) ?? profile?.Environment ?? DeploymentEnvironment.Production);

    public Patience Patience(ParseResult parsed, ToolConsole console) =>
        new(TimeSpan.FromSeconds(parsed.GetValue(LockTimeout)), console.ErrorLine);
}
