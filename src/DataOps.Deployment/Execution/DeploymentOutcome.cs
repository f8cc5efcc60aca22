namespace DataOps.Deployment.Execution;

/// <summary>How a deployment ended.</summary>
public enum DeploymentOutcome
{
    /// <summary>The environment shows the release.</summary>
    Published,

    /// <summary>The environment showed the release already.</summary>
    NothingToDo,

    /// <summary>Checks failed; the environment is as it was.</summary>
    ChecksFailed,
}
